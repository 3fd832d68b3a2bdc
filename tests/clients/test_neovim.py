"""Neovim with the file for its users, driven without a window."""

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

PLUGIN = Path(__file__).parent.parent.parent / "integrations" / "neovim" / "rapport.lua"
DRIVE = """
local out = {}
local function wait(what, test)
  if not vim.wait(120000, test, 20) then error("waited in vain for " .. what) end
end
local function choose(beginning)
  vim.ui.select = function(items, _, chosen)
    out.offered = {}
    for _, item in ipairs(items) do
      local action = item.action or item[2]
      table.insert(out.offered, action.title)
      if vim.startswith(action.title, beginning) and not out.chosen then
        out.chosen = action.title
        chosen(item)
      end
    end
  end
  out.chosen = nil
  vim.lsp.buf.code_action()
  wait(beginning, function() return out.chosen end)
end
local function drive()
  vim.g.rapport_command = { os.getenv("PYTHON"), "-m", "rapport", "lsp" }
  dofile(os.getenv("PLUGIN"))
  vim.cmd("edit draft.eml")
  wait("marks", function() return #vim.diagnostic.get(0) > 0 end)
  local mark = vim.diagnostic.get(0)[1]
  out.mark = { mark.lnum, mark.col, mark.end_col, mark.severity, mark.message }
  vim.api.nvim_win_set_cursor(0, { mark.lnum + 1, mark.col })
  choose("Silence")
  wait("the config", function() return vim.fn.bufnr("rapport.toml") > 0 end)
  out.config = vim.api.nvim_buf_get_lines(vim.fn.bufnr("rapport.toml"), 0, -1, false)
  choose("Write")
  wait("the other words", function() return not vim.api.nvim_get_current_line():find("ASAP") end)
  out.line = vim.api.nvim_get_current_line()
  wait("no marks", function() return #vim.diagnostic.get(0) == 0 end)
end
local fine, wrong = pcall(drive)
out.wrong = not fine and wrong or nil
vim.fn.writefile({ vim.fn.json_encode(out) }, "seen.json")
vim.cmd("qall!")
"""


def drive(folder: Path) -> dict[str, Any]:
    """Drive Neovim in a folder that holds `draft.eml`, and return what it has seen."""
    (folder / "drive.lua").write_text(DRIVE, encoding="utf-8")
    command = ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "filetype on", "-c", "luafile drive.lua"]
    environment = {**os.environ, "PYTHON": sys.executable, "PLUGIN": str(PLUGIN)}
    subprocess.run(command, cwd=folder, env=environment, timeout=400, check=True, capture_output=True)
    seen: dict[str, Any] = json.loads((folder / "seen.json").read_text(encoding="utf-8"))
    return seen


@pytest.mark.skipif(not shutil.which("nvim"), reason="Neovim is not installed")
def test_findings_in_neovim(tmp_path: Path, drove: Drove) -> None:
    (tmp_path / "draft.eml").write_text(MAIL, encoding="utf-8")
    seen = drive(tmp_path)
    assert "wrong" not in seen, seen
    line, column, end, severity, message = seen["mark"]
    assert (line, column, end, severity) == (*ASAP, 2)
    assert message.startswith("“ASAP” does not say exactly when.")
    assert seen["config"][:3] == ["[[silence]]", 'rule   = "contact/vague-deadline"', 'text   = "ASAP"']
    words = seen["chosen"].partition("“")[2].partition("”")[0]
    assert seen["line"] == MAIL.splitlines()[ASAP[0]].replace("ASAP", words)
    assert seen["offered"][-1] == "Explain contact/vague-deadline"
    version = subprocess.run(["nvim", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    drove(Driven("Neovim", version, "LSP, headless", "–", "marks, other words", "action “Silence”", "–"))
