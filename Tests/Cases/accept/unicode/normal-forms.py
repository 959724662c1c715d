#! feature: unicodedata.normalize
import unicodedata


def main(text: str) -> list[str]:
    return [unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")]


# run: main("é e\u0301 ﬁ① ｱｲ Å \u212b 가각 \u1100\u1161\u11a8")
# run: main("plain")
# run: main("a\u0323\u0307 a\u0307\u0323 \u0958 \ufb1d q\u0307\u0323")
