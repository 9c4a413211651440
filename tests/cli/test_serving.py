"""`communique serve` and `communique get`, as a person runs them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from communique.cli import commands


def test_get_prints_the_page_that_a_server_would_send(built: Path) -> None:
    result = CliRunner().invoke(commands, ["get", "/meetings", "-d", str(built)])
    assert result.exit_code == 0
    assert result.output.startswith("<!doctype html>")


def test_get_prints_rows_as_json(built: Path) -> None:
    result = CliRunner().invoke(commands, ["get", "/statements.json", "-d", str(built)])
    assert json.loads(result.output)["ok"] is True


def test_get_of_a_page_that_is_not_there_fails_and_says_so(built: Path) -> None:
    result = CliRunner().invoke(commands, ["get", "/nothing.json", "-d", str(built)])
    assert result.exit_code == 2
    assert "nothing" in json.loads(result.output)["error"]


def start(built: Path, *more: str) -> tuple[subprocess.Popen[str], str]:
    process = subprocess.Popen(
        [str(Path(sys.executable).with_name("communique")), "serve", "-d", str(built), "-p", "0", *more],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    address = re.search(r"http://127\.0\.0\.1:\d+/", process.stderr.readline())
    assert address
    return process, address.group()


def test_serve_tells_its_address_and_answers_there(built: Path) -> None:
    process, address = start(built)
    try:
        with urllib.request.urlopen(f"{address}statements.json") as reply:
            assert json.load(reply)["ok"] is True
            assert "default-src 'self'" in reply.headers["Content-Security-Policy"]
    finally:
        process.terminate()
        process.communicate(timeout=10)


def test_a_port_that_is_taken_is_told_with_a_way_out(built: Path) -> None:
    process, address = start(built)
    try:
        port = address.rstrip("/").rpartition(":")[2]
        result = CliRunner().invoke(commands, ["serve", "-d", str(built), "-p", port])
        assert result.exit_code == 2
        assert "-p 0" in result.output
    finally:
        process.terminate()
        process.communicate(timeout=10)


@pytest.mark.parametrize("command", ["serve", "get"])
def test_help_shows_an_example(command: str) -> None:
    assert "Example" in CliRunner().invoke(commands, [command, "--help"]).output
