-- Findings of rapport while a mail is written, for Neovim 0.7 and later.
-- Put this file into ~/.config/nvim/plugin/, where Neovim reads it at its start.

local command = vim.g.rapport_command or { "rapport", "lsp" }
local filetypes = vim.g.rapport_filetypes
  or { "mail", "gitsendemail", "text", "markdown", "html", "htmldjango", "jinja", "liquid", "eruby", "ejs",
       "handlebars", "mustache", "gotmpl", "gohtmltmpl", "twig", "mjml" }

local client

local function attach(buffer)
  local config = { name = "rapport", cmd = command, root_dir = vim.fn.getcwd() }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
  else
    client = client or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, client)
  end
end

vim.api.nvim_create_autocmd("FileType", {
  group = vim.api.nvim_create_augroup("rapport", {}),
  pattern = filetypes,
  callback = function(event) attach(event.buf) end,
})
