"""The made site that all generators get: one source of text, the same every time.

A guide of areas, each of four parts of 25 pages; one product for ten pages; twenty news; forty topics.
Nothing here knows a generator. Links stand as `](@address)` and each contender writes them in its way.
"""

import random
from dataclasses import dataclass

PAGES_OF_PART = 25
PARTS_OF_AREA = 4
PAGES_OF_AREA = PAGES_OF_PART * PARTS_OF_AREA
PAGES_OF_PRODUCT = 10
NEWS = 20
TITLE = "Et lavet websted"
BASE_URL = "https://sammenligning.example/"
# How large a page's text is at least, in characters; a block more than that is the rule.
BODY = 2700

WHO = (
    "Kommunen|Regionen|Styregruppen|Sekretariatet|Leverandøren|Ledelsen|Fællesskabet|Skolen|Forvaltningen|"
    "It-afdelingen|Brugerklubben|Borgerservice|En ny myndighed|Koordinationsgruppen"
).split("|")
DOES = (
    "beskriver|godkender|undersøger|deler|følger|prøver|vedligeholder|planlægger|gennemgår|udskyder|afslutter|"
    "betaler for|spørger til|har ansvaret for"
).split("|")
WHAT = (
    "tilslutningsaftalen|den fælles udvikling|løsningens sikkerhed|årets takster|dokumentationen|kildekoden|"
    "de nye krav|en afprøvning|overgangen til drift|databehandleraftalen|indkøbet|tilgængeligheden|næste udgave"
).split("|")
WHEN = (
    "inden årets udgang|sammen med de andre|efter aftale|i god tid|uden ekstra udgifter|på det årlige møde|"
    "når behovet opstår|ifølge vedtægterne|hvert halve år|så alle kan være med|for hele landet|efter høringen"
).split("|")
SUBJECTS = (
    "Aftaler|Økonomi|Ledelse|Årshjul|Sikkerhed|Drift|Udbud|Åbenhed|Møder|Ændringer|Kvalitet|Arkivering|"
    "Borgere|Skoler|Køretøjer|Målinger|Roller|Indkøb|Ønsker|Valg|Klima|Data|Journaler|Overdragelse"
).split("|")

TOPICS = [(f"emne-{number:02}", f"{SUBJECTS[number % len(SUBJECTS)]} {number:02}") for number in range(40)]


@dataclass(frozen=True)
class Page:
    """A guide page or a piece of news. `address` has no `/` at either end and no ending."""

    address: str
    title: str
    description: str
    order: int
    date: str
    topics: tuple
    body: str


@dataclass(frozen=True)
class Section:
    address: str
    title: str
    description: str
    order: int
    body: str


@dataclass(frozen=True)
class Product:
    id: str
    name: str
    summary: str
    body: str
    features: tuple
    topics: tuple
    # Kroner a year, and once.
    fee: int
    start: int
    supplier: str
    users: int


@dataclass(frozen=True)
class Size:
    pages: int

    @property
    def products(self):
        return self.pages // PAGES_OF_PRODUCT


def page_address(number):
    """The address of guide page `number`, counted from 0."""
    area, within = divmod(number, PAGES_OF_AREA)
    part = within // PAGES_OF_PART
    return f"omraade-{area + 1:04}/del-{part + 1}/side-{number + 1:06}"


def pages(size):
    return (page(number, size) for number in range(size.pages))


def page(number, size):
    chance = random.Random(f"page {number}")
    return Page(
        address=page_address(number),
        title=f"{chance.choice(SUBJECTS)} {number + 1}",
        description=sentence(chance),
        order=number % PAGES_OF_PART + 1,
        date=f"2026-{chance.randint(1, 9):02}-{chance.randint(1, 28):02}",
        topics=two_topics(chance),
        body=body(chance, size),
    )


def sections(size):
    """Areas and parts, each before what it holds."""
    for first in range(0, size.pages, PAGES_OF_AREA):
        area = page_address(first).split("/")[0]
        yield section(area, f"Område {first // PAGES_OF_AREA + 1}", first // PAGES_OF_AREA + 1)
        parts = range(first, min(first + PAGES_OF_AREA, size.pages), PAGES_OF_PART)
        for order, start in enumerate(parts, 1):
            address = page_address(start).rsplit("/", 1)[0]
            yield section(address, f"Del {order} af område {first // PAGES_OF_AREA + 1}", order)


def section(address, title, order):
    chance = random.Random(f"section {address}")
    return Section(address, title, sentence(chance), order, paragraph(chance) + "\n")


def news():
    for number in range(NEWS):
        chance = random.Random(f"news {number}")
        yield Page(
            address=f"nyheder/nyt-{number + 1:02}",
            title=f"Nyt {number + 1} om {chance.choice(SUBJECTS).lower()}",
            description=sentence(chance),
            order=number + 1,
            date=f"2025-{chance.randint(1, 12):02}-{number + 1:02}",
            topics=(),
            body=f"{paragraph(chance)}\n\n{paragraph(chance)}\n",
        )


def products(size):
    return (product(number) for number in range(size.products))


def product(number):
    chance = random.Random(f"product {number}")
    fee = 500 * chance.randint(20, 200)
    return Product(
        id=f"os2skema-{number + 1:05}",
        name=f"OS2skema {number + 1}",
        summary=sentence(chance),
        body="\n\n".join(paragraph(chance) for _ in range(3)) + "\n",
        features=tuple(sentence(chance) for _ in range(3)),
        topics=two_topics(chance),
        fee=fee,
        start=50_000,
        supplier=chance.choice(["Kodehuset", "Fælles Drift", "Åben Løsning"]),
        users=chance.randint(3, 90),
    )


def two_topics(chance):
    return tuple(sorted(topic for topic, _ in chance.sample(TOPICS, 2)))


def body(chance, size):
    text = f"{paragraph(chance)}\n\n## Det får I\n\n{paragraph(chance)} Se også {link(chance, size)}.\n\n"
    block = 0
    while len(text) < BODY:
        block += 1
        text += f"## De {phrase(chance)} ({block})\n\n{chance.choice(BLOCKS)(chance)}\n"
    return text + f"## Læs videre\n\n- {link(chance, size)}\n- {link(chance, size)}\n"


def steps(chance):
    return "".join(f"{step}. {sentence(chance)}\n" for step in range(1, 5))


def points(chance):
    return "".join(f"- **{chance.choice(SUBJECTS)}:** {sentence(chance)}\n" for _ in range(4))


def quotation(chance):
    return f"{paragraph(chance)}\n\n> {sentence(chance)}\n"


def prose(chance):
    return f"{paragraph(chance)}\n\n### Når I {phrase(chance)}\n\n{paragraph(chance)}\n"


def table(chance):
    rows = [table_row(chance) for _ in range(4)]
    return "\n".join(["| Emne | Antal | Pris |", "| --- | ---: | ---: |", *rows]) + "\n"


def table_row(chance):
    return f"| {chance.choice(SUBJECTS)} | {chance.randint(1, 900)} | {chance.randint(1, 200)}.500 kr. |"


BLOCKS = (steps, points, quotation, prose, table)


def link(chance, size):
    return f"[om {chance.choice(SUBJECTS).lower()}](@{page_address(chance.randrange(size.pages))})"


def phrase(chance):
    return f"{chance.choice(DOES)} {chance.choice(WHAT)}"


def sentence(chance):
    return f"{chance.choice(WHO)} {phrase(chance)} {chance.choice(WHEN)}."


def paragraph(chance):
    return " ".join(sentence(chance) for _ in range(chance.randint(3, 6)))
