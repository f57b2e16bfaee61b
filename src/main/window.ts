import { BrowserWindow, shell } from 'electron'
import { join } from 'node:path'

/**
 * Opens a window on the studio.
 *
 * The page is treated as if it were a stranger's: sandboxed, without Node, unable to leave its own address or to open
 * windows. Links go to the system's browser, and only those over https.
 */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Rowsmith',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  })
  keepAtHome(window)
  // Shown once it's painted, so that nobody sees an empty frame.
  window.once('ready-to-show', () => window.show())
  void loadStudio(window)
  return window
}

function keepAtHome({ webContents }: BrowserWindow): void {
  webContents.on('will-navigate', (event) => event.preventDefault())
  webContents.on('will-redirect', (event) => event.preventDefault())
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  webContents.setWindowOpenHandler(({ url }) => {
    if (new URL(url).protocol === 'https:') void shell.openExternal(url)
    return { action: 'deny' }
  })
}

async function loadStudio(window: BrowserWindow): Promise<void> {
  // Set by electron-vite while developing.
  const developmentUrl = process.env['ELECTRON_RENDERER_URL']
  if (developmentUrl) await window.loadURL(developmentUrl)
  else await window.loadFile(join(import.meta.dirname, '../renderer/index.html'))
}
