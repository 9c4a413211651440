"""Extension points: found by entry point, built-ins like any other, failures told."""

import json
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from communique import plugins
from communique.export import write_files
from communique.model.errors import NotFoundError
from communique.model.finding import Finding, Severity
from communique.model.page import Origin, Page
from communique.plugins import (
    BUILT_IN,
    Group,
    PageReader,
    PluginError,
    describe_plugins,
    find_plugins,
    load_plugin,
    read_pages,
)

FROZEN = json.loads((Path(__file__).parent / "cases" / "plugins.json").read_text("utf-8"))
ORIGIN = Origin("note.odt")


def giving(*items: Page | Finding) -> PageReader:
    def read(data: bytes, *, origin: Origin) -> tuple[Page | Finding, ...]:
        assert (data, origin) == (b"", ORIGIN)
        return items

    return read


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[EntryPoint]]:
    points: list[EntryPoint] = []
    monkeypatch.setattr(plugins, "entry_points", lambda *, group: [p for p in points if p.group == group])
    load_plugin.cache_clear()
    yield points
    load_plugin.cache_clear()


def test_the_built_ins_are_those_of_the_frozen_list() -> None:
    assert [{"group": p.group, "name": p.name, "value": p.value} for p in BUILT_IN] == FROZEN["built_in"]


@pytest.mark.parametrize("point", BUILT_IN, ids=lambda p: p.name)
def test_every_built_in_can_be_loaded(point: EntryPoint) -> None:
    assert callable(load_plugin(Group(point.group), point.name))


def test_a_built_in_exporter_writes_rows() -> None:
    assert load_plugin(Group.EXPORTERS, "jsonl")([{"name": "Ana"}]) == '{"name": "Ana"}\n'


def test_an_installed_plugin_is_found_by_its_name(installed: list[EntryPoint]) -> None:
    installed.append(EntryPoint("odt", "json:loads", Group.READERS))
    assert load_plugin(Group.READERS, "odt") is json.loads


@pytest.mark.usefixtures("installed")
def test_a_name_that_nobody_gave_is_nothing() -> None:
    assert load_plugin(Group.READERS, "odt") is None


def test_a_plugin_never_replaces_a_built_in(installed: list[EntryPoint]) -> None:
    installed.append(EntryPoint("csv", "json:dumps", Group.EXPORTERS))
    assert find_plugins(Group.EXPORTERS)["csv"] in BUILT_IN


def test_a_plugin_that_cannot_be_loaded_is_named(installed: list[EntryPoint]) -> None:
    installed.append(EntryPoint("odt", "no_such_module_here:read", Group.READERS))
    with pytest.raises(PluginError, match=r"'odt' \(no_such_module_here:read\) cannot be loaded: ModuleNotFoundError"):
        load_plugin(Group.READERS, "odt")


def test_installed_plugins_are_part_of_what_decides_a_reading(installed: list[EntryPoint]) -> None:
    assert describe_plugins() == ()
    installed.append(EntryPoint("odt", "json:loads", Group.READERS))
    assert describe_plugins() == ("communique.readers:odt=json:loads",)


def test_pages_and_findings_of_a_reader_come_through_in_order() -> None:
    finding = Finding("note.odt", "odd", "an odd page", Severity.INFO)
    page = Page(ORIGIN, "The envoys met.")
    assert list(read_pages(giving(finding, page), b"", origin=ORIGIN)) == [finding, page]


def test_a_reader_that_fails_is_a_finding_after_what_it_gave() -> None:
    def read(data: bytes, *, origin: Origin) -> Iterator[Page | Finding]:
        yield Page(origin, "The envoys met.")
        raise LookupError(data)

    page, finding = read_pages(read, b"x", origin=ORIGIN)
    assert isinstance(page, Page)
    assert isinstance(finding, Finding)
    assert (finding.code, finding.severity) == ("reader-failed", "error")


def test_a_page_that_no_dossier_can_hold_is_a_finding() -> None:
    (found,) = read_pages(giving(Page(ORIGIN, "half \ud800")), b"", origin=ORIGIN)
    assert isinstance(found, Finding)
    assert "half of a surrogate pair at character 5" in found.message


def test_an_export_can_take_the_format_of_a_plugin(installed: list[EntryPoint], tmp_path: Path) -> None:
    installed.append(EntryPoint("txt", "builtins:repr", Group.EXPORTERS))
    ((path, _),) = write_files([("acts", [{"verb": "urge"}])], tmp_path, form="txt")
    assert (path.name, path.read_text("utf-8")) == ("acts.txt", "[{'verb': 'urge'}]")


def test_an_export_in_a_format_that_nobody_has_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="near to it: csv, jsonl"):
        write_files([], tmp_path, form="xls")
