"""What the walking participants type and command: everyday words, some of them unclear."""

from typing import Final

TEXTS: Final = (
    "sertif tokped sy blm nongol pdhl udh kelar 3 nov",
    "sertif bukalapak blm muncul, selesai 10 november",
    "3 november",
    "kemarin",
    "minggu lalu",
    "selesai tgl 12/11/2026",
    "benar",
    "sudah",
    "belum",
    "tidak tahu",
    "lainnya",
    "tokped",
    "pijar mahir",
    "skill academy",
    "insentif belum cair",
    "kapan insentif cair",
    "rating wajib ga kak",
    "cara nyambungin e-wallet gimana",
    "gelombang baru kapan buka",
    "nomor hp sudah ganti",
    "mau ngobrol sama orang aja",
    "makasih kak",
    "halo kak",
    "resep rendang dong",
    "asdf qwer",
    "dashboardnya error terus",
)

COMMANDS: Final = ("mulai", "bantuan", "batal", "privasi", "entahapa", "start")
