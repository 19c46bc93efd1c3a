from benchmarks.load.server.fields import fields
from benchmarks.load.server.wire import first_request

FORM = b"application/x-www-form-urlencoded"


def post(body: bytes, *headers: bytes) -> bytes:
    return b"\r\n".join((b"POST /bot1:a/getMe HTTP/1.1", b"Host: x", *headers)) + b"\r\n\r\n" + body


def test_request_is_read_when_it_is_complete() -> None:
    came = post(b"a=1", b"content-type: " + FORM, b"Content-Length: 3")
    cut = first_request(came + b"POST")
    assert cut is not None
    assert (cut[0].path, cut[0].kind, cut[0].body) == ("/bot1:a/getMe", FORM, b"a=1")
    assert cut[1] == b"POST"


def test_half_a_request_is_waited_for() -> None:
    came = post(b"a=1", b"Content-Length: 3")
    assert all(first_request(came[:length]) is None for length in range(len(came)))


def test_chunks_are_put_together() -> None:
    came = post(b"3\r\na=1\r\n4\r\n&b=2\r\n0\r\n\r\n", b"Transfer-Encoding: chunked")
    cut = first_request(came + b"GET")
    assert cut is not None
    assert (cut[0].body, cut[1]) == (b"a=1&b=2", b"GET")


def test_half_of_the_chunks_is_waited_for() -> None:
    came = post(b"3\r\na=1\r\n0\r\n\r\n", b"Transfer-Encoding: chunked")
    assert all(first_request(came[:length]) is None for length in range(len(came)))


def test_form_and_json_say_the_same() -> None:
    asked = {"chat_id": "7", "text": "é & ya"}
    assert fields(FORM, b"chat_id=7&text=%C3%A9+%26+ya") == asked
    assert fields(b"application/json", b'{"chat_id": 7, "text": "\xc3\xa9 & ya"}') == asked


def test_parts_are_read() -> None:
    body = (
        b'--x\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n7\r\n'
        b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nsatu\r\ndua\r\n--x--\r\n'
    )
    found = fields(b"multipart/form-data; boundary=x", body)
    assert found == {"chat_id": "7", "text": "satu\r\ndua"}


def test_nothing_is_no_parameter() -> None:
    assert fields(b"", b"") == {}
