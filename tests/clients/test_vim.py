"""Vim: its quickfix list by the compiler file for its users, and the server over Vim's own channel."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.clients.conftest import Drove
from tests.clients.drafts import ASAP, MAIL
from tests.clients.driven import Driven

pytestmark = pytest.mark.skipif(not shutil.which("vim"), reason="Vim is not installed")

RUNTIME = Path(__file__).parent.parent.parent / "integrations" / "vim"
QUICKFIX = """
let &runtimepath ..= ',' .. $RUNTIME
edit draft.eml
compiler rapport
let &makeprg = substitute(&makeprg, '^rapport', $PYTHON .. ' -m rapport', '')
silent make
cfirst
let entry = getqflist()[0]
call writefile([json_encode(#{entry: entry, words: expand('<cword>'), line: line('.')})], 'seen.json')
qall!
"""
CHANNEL = r"""
let patient = #{timeout: 120000}
let g:marks = []
func Told(channel, message)
  if get(a:message, 'method', '') ==# 'textDocument/publishDiagnostics'
    let g:marks = a:message.params.diagnostics
  endif
endfunc
func WaitFor(test)
  for _ in range(6000)
    if eval(a:test)
      return
    endif
    sleep 20m
  endfor
  throw 'waited in vain for ' .. a:test
endfunc
edit draft.eml
let uri = 'file://' .. expand('%:p')
let text = join(getline(1, '$'), "\n") .. "\n"
let job = job_start([$PYTHON, '-m', 'rapport', 'lsp'], #{in_mode: 'lsp', out_mode: 'lsp', err_mode: 'nl', out_cb: 'Told'})
call ch_evalexpr(job, #{method: 'initialize', params: #{processId: getpid(), rootUri: v:null, capabilities: {}}}, patient)
call ch_sendexpr(job, #{method: 'initialized', params: {}})
call ch_sendexpr(job, #{method: 'textDocument/didOpen', params: #{textDocument: #{uri: uri, languageId: &filetype, version: 1, text: text}}})
call WaitFor('!empty(g:marks)')
let range = g:marks[0].range
let answer = ch_evalexpr(job, #{method: 'textDocument/codeAction', params: #{textDocument: #{uri: uri}, range: range, context: #{diagnostics: g:marks}}}, patient)
let edit = answer.result[0].edit.changes[uri][0]
let line = getline(edit.range.start.line + 1)
call setline(edit.range.start.line + 1, strcharpart(line, 0, edit.range.start.character) .. edit.newText .. strcharpart(line, edit.range.end.character))
call writefile([json_encode(#{range: range, titles: map(copy(answer.result), 'v:val.title'), line: getline(edit.range.start.line + 1)})], 'seen.json')
qall!
"""


def drive(folder: Path, script: str) -> dict[str, Any]:
    """Run a script in Vim beside the mail `draft.eml`, with a letter before the words that is two bytes long."""
    (folder / "draft.eml").write_text(MAIL.replace("the list is", "the café is"), encoding="utf-8")
    (folder / "drive.vim").write_text(script, encoding="utf-8")
    environment = {**os.environ, "PYTHON": sys.executable, "RUNTIME": str(RUNTIME), "LC_ALL": "C.UTF-8"}
    command = ["vim", "-Nu", "NONE", "-i", "NONE", "-n", "-es", "-c", "filetype on", "-S", "drive.vim"]
    driven = subprocess.run(
        command, cwd=folder, env=environment, timeout=400, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert (folder / "seen.json").is_file(), driven.stdout + driven.stderr
    seen: dict[str, Any] = json.loads((folder / "seen.json").read_text(encoding="utf-8"))
    return seen


def version() -> str:
    told = subprocess.run(["vim", "--version"], capture_output=True, text=True, check=True).stdout
    return told.split()[4]


def test_findings_in_the_quickfix_list(tmp_path: Path, drove: Drove) -> None:
    seen = drive(tmp_path, QUICKFIX)
    rule, message, *_ = seen["entry"]["text"].split("\n")
    assert (rule, seen["entry"]["type"]) == ("contact/vague-deadline", "W")
    assert message.startswith("“ASAP” does not say exactly when.")
    assert (seen["line"], seen["words"]) == (ASAP[0] + 1, "ASAP")
    drove(Driven("Vim", version(), "quickfix", "–", "entries, cursor on the words", "–", "–"))


def test_findings_over_the_channel_of_vim(tmp_path: Path, drove: Drove) -> None:
    seen = drive(tmp_path, CHANNEL)
    line, start, end = ASAP
    assert seen["range"] == {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
    words = seen["titles"][0].partition("“")[2].partition("”")[0]
    assert seen["line"] == MAIL.splitlines()[line].replace("ASAP", words).replace("the list", "the café")
    drove(Driven("Vim", version(), "LSP, its own channel", "–", "marks, other words", "action “Silence” offered", "–"))
