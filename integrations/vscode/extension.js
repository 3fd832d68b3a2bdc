"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function settings() {
  const own = vscode.workspace.getConfiguration("rapport");
  return Object.fromEntries(["config", "select", "ignore", "confidence"].map((key) => [key, own.get(key)]));
}

function newClient() {
  const own = vscode.workspace.getConfiguration("rapport");
  const [command, ...args] = own.get("command");
  const languages = own.get("languages");
  const documentSelector = ["file", "untitled"].flatMap((scheme) =>
    languages.map((language) => ({ scheme, language })));
  return new LanguageClient("rapport", "rapport", { command, args }, {
    documentSelector,
    initializationOptions: settings(),
  });
}

async function start() {
  client = newClient();
  try {
    await client.start();
  } catch {
    const [command] = vscode.workspace.getConfiguration("rapport").get("command");
    const told = `“${command}” cannot be started. Install it with: pip install "rapport-lint[lsp]"`;
    vscode.window.showErrorMessage(`rapport: ${told}, or name it under rapport.command.`);
  }
}

async function restart() {
  await stop();
  await start();
}

async function stop() {
  const running = client;
  client = undefined;
  if (running?.isRunning()) await running.stop();
}

async function takeSettings(event) {
  if (event.affectsConfiguration("rapport.command")) await restart();
  else if (event.affectsConfiguration("rapport") && client?.isRunning())
    await client.sendNotification("workspace/didChangeConfiguration", { settings: { rapport: settings() } });
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("rapport.restart", restart),
    vscode.workspace.onDidChangeConfiguration(takeSettings),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
