"""What answers were looked for in."""

from pathlib import Path

from communique.cli.coverage import covered
from communique.dossier import open_dossier


def test_the_statements_of_a_period_are_counted(built: Path) -> None:
    with open_dossier(built, read_only=True) as dossier:
        assert covered(dossier).startswith("8 statements held (issued 2011-09-12 to 2015-04-15; 1 without a day)")
        assert covered(dossier, since="2011-12", until="2011") == "1 statement held (issued 2011-12-05)"
