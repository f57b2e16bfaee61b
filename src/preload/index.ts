import { ipcRenderer } from 'electron'

/*
 * Hands the page the one port that leads to the engine, and nothing else: the page cannot name a channel, and this file
 * doesn't know what is said. The main process sends the port once the page has loaded.
 */
ipcRenderer.once('rowsmith:port', ({ ports }) => {
  // A page loaded from a file has no origin to name; the message never leaves this window.
  window.postMessage('rowsmith:port', '*', ports)
})

/** All that is used of the page, so that this file needs none of the DOM's types. */
declare const window: { postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void }
