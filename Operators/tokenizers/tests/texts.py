"""Seeded texts that are likely to find differences between two tokenizers."""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Callable

#: Sentences of many scripts, with the things that real texts have.
SENTENCES = [
    "The quick brown fox jumps over the lazy dog.",
    "It wasn't me, don't you think? I'd've said so: 'no', 3.14 times (at least)!",
    "Visit https://example.com/a?b=c&d=%20#e or mail me@example.org -- $5,000.00 / 50%.",
    "def f(x): return x**2 + y[0] if x != None else {'a': \"b\\n\"}  # comment",
    "L'été dernier, où étiez-vous ? Ça m'est égal… « voilà »",
    "Straße, Größe, GRÜẞE, naïve café, coöperate, Ångström, Žižek, Łódź, İstanbul, ıssız",
    "Быстрая коричневая лиса ЁЛКА ёлка и ещё Й й",
    "Η γρήγορη αλεπού ΟΔΟΣ ΣΊΣΥΦΟΣ ᾍΔΗΣ ἄνθρωπος",
    "快速的棕色狐狸跳过了懒狗。「你好」，世界！",
    "素早い茶色の狐がのろまな犬を飛び越える。ガギグゲゴ ﾊﾝｶｸ パピプ",
    "다람쥐 헌 쳇바퀴에 타고파. 한국어 각간갇",
    "الثعلب البني السريع يقفز فوق الكلب الكسول، مَرْحَبًا",
    "השועל החום המהיר קופץ מעל הכלב העצלן שָׁלוֹם",
    "तेज़ भूरी लोमड़ी आलसी कुत्ते पर कूदती है। क़ख़ग़",
    "สุนัขจิ้งจอกสีน้ำตาลกระโดดข้ามสุนัขขี้เกียจ",
    "Tiếng Việt có nhiều dấu: ẵ ặ ỗ ợ ự",
    "emoji 😀👍🏽 👨‍👩‍👧‍👦 🇩🇪 ✈️ ☃ ™ © № ½ ² ﬁ ﬂ ㎏ Ⅷ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝟘𝟙",
    "tabs\tand\nnewlines\r\nand\u00a0no-break\u2003spaces\u3000and\u200bzero\u200dwidth\ufeffmarks",
    "nul\x00 bell\x07 vertical\x0btab form\x0cfeed next\x85line del\x7f soft\u00adhyphen",
]

#: Ranges of code points that take ways of their own through a tokenizer.
RANGES = [
    (0x20, 0x7E),
    (0x61, 0x7A),
    (0x41, 0x5A),
    (0x00, 0x7F),
    (0x80, 0xFF),
    (0x100, 0x24F),
    (0x250, 0x36F),
    (0x300, 0x345),
    (0x370, 0x52F),
    (0x590, 0x6FF),
    (0x900, 0xDFF),
    (0xE00, 0xFFF),
    (0x1100, 0x11FF),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1EFF),
    (0x1F00, 0x1FFF),
    (0x2000, 0x206F),
    (0x20D0, 0x214F),
    (0x2E00, 0x303F),
    (0x3040, 0x30FF),
    (0x3400, 0x3410),
    (0x4E00, 0x4FFF),
    (0xA640, 0xA7FF),
    (0xAC00, 0xD7A3),
    (0xD7B0, 0xD7FF),
    (0xE000, 0xE010),
    (0xF900, 0xFAFF),
    (0xFB00, 0xFDFF),
    (0xFE00, 0xFFFF),
    (0x10400, 0x1044F),
    (0x110B0, 0x110BF),
    (0x16FE0, 0x16FFF),
    (0x1D160, 0x1D1FF),
    (0x1F300, 0x1F6FF),
    (0x20000, 0x20010),
    (0x2F800, 0x2FA1F),
    (0x2B820, 0x2B930),
    (0xE0000, 0xE007F),
    (0x10FF00, 0x10FFFF),
]

#: Code points that are moved when marks are put in order.
MARKS = [chr(p) for p in range(sys.maxunicode + 1) if unicodedata.combining(chr(p))]

#: Single code points with rules of their own.
ODD = list(
    "\u0130\u0131\u03a3\u03c2\u1e9e\u212b\u2126\u0344\u0f73\u0f75\u0f81\u302e\u302f\U0001d165"
    "\U0001d15e\u0958\ufb1d\u2adc\u037e\u0387\u1fef\ufffd\u00ad\u200b\u200c\u200d\ufeff\x00"
    "\u2028\u2029\u180e\u0085\u00a0\u3000\ufffe\uffff\U0010ffff\ue000\u4e00\u9fff\ua000"
)


class Texts:
    """A seeded source of texts around the words and added tokens of one tokenizer."""

    def __init__(self, seed: int, words: list[str], added: list[str]) -> None:
        """Starts the sequence of `seed`."""
        self._random = random.Random(seed)
        self._words = words
        self._added = added or ["[MASK]"]
        self._kinds: list[Callable[[], str]] = [
            self.sentence,
            self.sentence,
            self.words,
            self.points,
            self.points,
            self.everything,
            self.marked,
            self.odd,
            self.long_word,
            self.with_added,
            self.with_added,
            self.mixture,
            self.mutated,
        ]

    def text(self) -> str:
        """Returns a text of any kind."""
        return self._random.choice(self._kinds)()

    def sentence(self) -> str:
        """Returns one of `SENTENCES`, sometimes in other case or decomposed."""
        text = self._random.choice(SENTENCES)
        change = self._random.choice(
            [
                str,
                str,
                str.upper,
                str.lower,
                str.title,
                lambda t: unicodedata.normalize("NFD", t),
                lambda t: unicodedata.normalize("NFKC", t),
            ]
        )
        return change(text)

    def words(self) -> str:
        """Returns words of the vocabulary, with or without spaces between."""
        words = self._random.choices(self._words, k=self._random.randint(0, 12))
        return self._random.choice([" ", "", "  ", "-", "\n"]).join(
            w.removeprefix("##") for w in words
        )

    def points(self) -> str:
        """Returns code points of one or two ranges."""
        ranges = self._random.choices(RANGES, k=self._random.randint(1, 2))
        return "".join(
            chr(self._random.randint(*self._random.choice(ranges)))
            for _ in range(self._random.randint(0, 40))
        )

    def everything(self) -> str:
        """Returns code points of all planes."""
        points = (
            self._random.randrange(0x110000 - 0x800) for _ in range(self._random.randint(0, 12))
        )
        return "".join(chr(p if p < 0xD800 else p + 0x800) for p in points)

    def marked(self) -> str:
        """Returns letters and syllables with many marks in any order."""
        letters = "aeoAEO가각क\u00e9\u1ea5\u0f40"
        return "".join(
            self._random.choice(letters)
            + "".join(self._random.choices(MARKS, k=self._random.randint(0, 5)))
            for _ in range(self._random.randint(1, 8))
        )

    def odd(self) -> str:
        """Returns code points with rules of their own among letters."""
        return "".join(
            self._random.choices([*ODD, *"abAB \u0301\u0323"], k=self._random.randint(1, 25))
        )

    def long_word(self) -> str:
        """Returns a word around the limits of lengths, between others."""
        unit = self._random.choice(
            ["a", "ab", "\u00e9", "x\u0301", "\ud55c", "9", "qz", "unbeliev", "\U0001d400"]
        )
        return (
            "go "
            + unit * self._random.choice([1, 31, 32, 33, 63, 64, 65, 99, 100, 101, 130])
            + " on"
        )

    def with_added(self) -> str:
        """Returns words with added tokens between and inside them."""
        glue = [" ", "", "  ", "\t", ".", "a", "_", "\u00e9", "\u0301", "\u3000"]
        parts = []
        for _ in range(self._random.randint(1, 8)):
            source = self._random.choice([self._added, self._words[:500], SENTENCES[:3]])
            word = self._random.choice(source)
            parts += [
                self._random.choice([word, word, word.upper(), word.title()]),
                self._random.choice(glue),
            ]
        return "".join(parts)

    def mixture(self) -> str:
        """Returns texts of several kinds joined."""
        kinds = [self.sentence, self.points, self.odd, self.marked, self.with_added]
        return self._random.choice(["", " "]).join(
            self._random.choice(kinds)() for _ in range(self._random.randint(2, 4))
        )

    def mutated(self) -> str:
        """Returns a sentence with code points replaced, removed and put in."""
        text = list(self._random.choice(SENTENCES))
        for _ in range(self._random.randint(1, 8)):
            at = self._random.randrange(len(text))
            text[at] = self._random.choice(
                [*ODD, "", "a", " ", text[at] * 2, chr(self._random.randint(0, 0x2FF))]
            )
        return "".join(text)
