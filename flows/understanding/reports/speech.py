"""The words that say who speaks: "kata", "katanya", "bilang", and whom one asked."""

from typing import Final

from flows.text import word_set

# A deed by themselves; said where another one follows: "menyampaikan bahwa sudah dikirim".
PASSING_WORD: Final = word_set("menyampaikan nyampein nyampaikan menyampein sampein disampaikan")
SAID_BEFORE: Final = word_set(
    "kata menurut info infonya jawaban jawabannya jare ceuk kecek kt ceunah"
)
SAID_BY_THEM: Final = word_set("""
    katanya bilangnya jawabnya jarene cenah ngakunya dijawab dibilang dibilangin dikasihtahu
    infonya diinfo diinfokan diinfoin dikabari dikabarin dijelasin dijelaskan jawabannya
    balasannya katae ktnya ktanya katany diberitahu dikonfirmasi dibalas dibales dibls direspon
    direspons
""")
# "Belum" before them is what is said: "belum katanya", but "belum dijawab".
NEVER_DENIED: Final = word_set("""
    kata katanya ktnya ktanya katany bilangnya jare jarene ceuk cenah ceunah kecek ngakunya menurut
    katae
""")
SAID_BEHIND: Final = word_set("""
    bilang blg blng bilng ngomong jawab menjawab njawab info menginfokan nginfoin infoin ngabarin
    mengabari kabari konfirmasi mengkonfirmasi mengonfirmasi balas bales membalas ngebales said
    says told say saying ngaku mengaku claim claims klaim mengklaim menyatakan nyatakan
    menjelaskan ngejelasin berkata ngendika sanjang nyarios bilangin ngasihtahu memberitahu
    kasitahu cakap becakap kasihtahu nutur update ngupdate confirmed bls ngmg ngomongnya
    merespon merespons ngerespon ngejawab jwb djwb ngebls reply replied nyebut
    menyebut nyebutin menyebutkan menegaskan negesin ngomg ngmong blang ucapnya dikonfirm konfirm
    ngonfirm ngonfirmasi ngabari
""")
ASKED: Final = word_set("""
    tanya nanya nanyain tanyain bertanya ditanya tanyakan menanyakan nanyakan tanyai ditanyai
    telp telpon telepon nelpon menelepon menelpon telponan teleponan tlp tlpn tlpon nlpn nelp telfon
    nelfon menelfon telpun nelpun ditelfon ditlp
    hubungi menghubungi ngehubungin hubungin menghubungin ngubungin ngehubungi dihubungin
    chat ngechat chatin chatting ngechatin dichatin wa whatsapp ngewa diwa email emailan ngemail
    diemail dm ngedm japri kontak mengontak ngontak kontakin dikontakin komplain asked
    contacted called call cal ask ditanyain ditanyakan ditelpon ditelepon dihubungi dichat dikontak
    nyamperin samperin datangi mendatangi datengin nyatroni
""")
TOWARDS: Final = word_set("ke kepada kpd k pada to sama ma dengan kpada di dari oleh ka nang")
