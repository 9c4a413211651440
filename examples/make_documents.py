"""Makes the PDF and the DOCX of the made-up Sarn process, from the words below.

The bytes are the same on every run and machine that has the same versions of reportlab, python-docx and zlib:
the PDF is written in reportlab's invariant mode, the DOCX has fixed properties and is packed again with fixed times.

    python examples/make_documents.py           writes both files into examples/statements/
    python examples/make_documents.py --check   writes nothing; exit code 1 if a file there differs
"""

import io
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.shared import Pt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

STATEMENTS = Path(__file__).parent / "statements"

ZIP_TIME = (2015, 4, 15, 12, 0, 0)
"""The time that every member of the DOCX archive bears."""

COMMUNIQUE_HEAD = """\
ORGANISATION OF THE INNER SEAS
COUNCIL OF MINISTERS
Eighteenth Ordinary Session
25 June 2014
Lisbon, Portugal
OIS/CM/COMM.4/2014
Original: English
""".splitlines()

COMMUNIQUE_TITLE = "COMMUNIQUÉ OF THE EIGHTEENTH ORDINARY SESSION OF THE COUNCIL OF MINISTERS"

COMMUNIQUE_BODY = """\
The Council of Ministers of the Organisation of the Inner Seas (OIS) held its eighteenth ordinary session in Lisbon, Portugal, on 25 June 2014, under the chairmanship of H.E. Teresa Vilhena, Minister of Foreign Affairs of Portugal and Chairperson of the Council.
The session was attended by:
H.E. Sabet Korvin, Minister of Foreign Affairs of Keldova;
H.E. Giovanna Zahra, Minister for Foreign Affairs of Malta, represented by Ambassador Paul Micallef Trigo;
H.E. Youssef Benhadou, Minister of Foreign Affairs of Morocco;
H.E. Mirel Dashko, Minister of Foreign Affairs of Velmora, represented by Deputy Minister Kasimir Rovnan;
the Secretary-General of the OIS, Adélaïde Fournel;
the Special Envoy of the United Nations Secretary-General for the Sarn Valley, Samuel Cole.
The Council,
Recalling the Ceasefire Agreement of 14 June 2008 and the Lisbon Principles of 20 November 2009,
Having heard the Special Envoy of the United Nations,
Deeply concerned at the loss of life near Noviti since 9 May,
1. Commends the Facilitators of the Lisbon Contact Group for their efforts;
2. Welcomes the release of all persons detained in connection with the conflict, as agreed by the Presidents of Velmora and Keldova in Montevideo on 9 October 2013;
3. Reaffirms the principles of non-use of force and free return of displaced persons;
4. Adopts Decision 4/2014 on the establishment of an OIS Observer Mission in Upper Sarn;
5. Decides to deploy the Observer Mission on both banks of the Sarn by 1 October 2014, and appoints Bruno Tavares as its Head;
6. Calls upon Velmora to withdraw its heavy weapons from the Line of Separation;
7. Urges the States concerned to grant the Observer Mission full freedom of movement;
8. Requests the Secretary-General to report to the Council on the deployment within ninety days of the adoption of this communiqué;
9. Decides to hold its nineteenth ordinary session in Rabat, Morocco, on 24 June 2015;
10. Decides to remain seized of the matter.
""".splitlines()

READOUT_HEAD = ("Ministry of Foreign Affairs of Keldova", "Information Department")

READOUT_TITLE = "Foreign Minister Halina Drost took part in the talks in Oslo"

READOUT_BODY = """\
Brenik, 15 April 2015 – Foreign Minister of Keldova Halina Drost took part on April 14 in Oslo in talks with Foreign Minister of Velmora Mirel Dashko and the Facilitators of the Lisbon Contact Group. She also attended a working lunch given by Foreign Minister of Norway Solveig Rønningen.
The Minister informed the participants that Keldova restored the bus line between Brenik and Ostrel on April 10, well before the date set in the Nairobi Timetable. She stated that Keldova keeps its word and expects the same of its neighbour.
Halina Drost insisted on the full withdrawal of Velmora’s heavy weapons and reminded the Velmoran side of the statement of October 9, 2013. “Sixty days have become five hundred and fifty,” she said.
The Minister raised the free return of displaced persons to the Keldovan province of Upper Sarn, and proposed that families be allowed to visit their houses in Pered before the autumn. She expressed concern at the renewed broadcasts from Tavrel that deny the rights of these people.
The Foreign Minister thanked Norway for its hospitality and confirmed that Keldova will continue the talks under the auspices of the Facilitators.
""".splitlines()


def draw_running_lines(canvas: Canvas, document: SimpleDocTemplate) -> None:
    """The document code above and the page number below every page, as such documents have them."""
    canvas.setFont("Helvetica", 8)
    canvas.drawString(25 * mm, A4[1] - 14 * mm, "OIS/CM/COMM.4/2014")
    canvas.drawRightString(A4[0] - 25 * mm, 12 * mm, f"Page {document.page}")


def communique_pdf() -> bytes:
    """The numbered communiqué of the Council of Ministers."""
    head = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=12, leading=16)
    title = ParagraphStyle("title", parent=head, spaceBefore=14, spaceAfter=12)
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=12, leading=16, spaceAfter=9)
    story = [Paragraph(line, head) for line in COMMUNIQUE_HEAD]
    story.append(Paragraph(COMMUNIQUE_TITLE, title))
    story.extend(Paragraph(line, body) for line in COMMUNIQUE_BODY)
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=25 * mm,
        rightMargin=25 * mm,
        topMargin=25 * mm,
        bottomMargin=25 * mm,
        title="Communiqué",
        author="Organisation of the Inner Seas",
        invariant=1,
    )
    document.build(story, onFirstPage=draw_running_lines, onLaterPages=draw_running_lines)
    return out.getvalue()


def readout_docx() -> bytes:
    """The readout of the Ministry of Foreign Affairs of Keldova."""
    document = Document()
    properties = document.core_properties
    properties.author = "Information Department"
    properties.last_modified_by = "Information Department"
    properties.title = READOUT_TITLE
    properties.comments = ""
    properties.revision = 1
    properties.created = properties.modified = datetime(*ZIP_TIME, tzinfo=UTC).replace(tzinfo=None)
    document.styles["Normal"].font.size = Pt(11)
    document.sections[0].footer.paragraphs[0].text = "7 Harbour Street, Brenik | press office open on working days"
    for line in READOUT_HEAD:
        document.add_paragraph().add_run(line).bold = True
    document.add_heading(READOUT_TITLE, level=1)
    for line in READOUT_BODY:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue())


def repacked(archive: bytes) -> bytes:
    """The same zip archive, its members in the order of their names and all of one time."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            member = zipfile.ZipInfo(name, date_time=ZIP_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o644 << 16
            new.writestr(member, old.read(name))
    return out.getvalue()


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "2014-06-25_ois_communique-18.pdf": communique_pdf,
    "2015-04-15_keldova-mfa_readout.docx": readout_docx,
}


def main(arguments: list[str]) -> int:
    """Writes the documents, or with --check compares them; the exit code."""
    differing = 0
    for name, make in DOCUMENTS.items():
        path, content = STATEMENTS / name, make()
        if arguments == ["--check"]:
            same = path.exists() and path.read_bytes() == content
            differing += not same
            print(f"{'same' if same else 'DIFFERS'}  {name}")
        else:
            path.write_bytes(content)
            print(f"wrote  {name}  {len(content)} bytes")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
