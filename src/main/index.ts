import { app, BrowserWindow } from 'electron'
import { openWindow } from './window.ts'

// One studio per person: a second start brings the first to the front.
if (app.requestSingleInstanceLock()) startDesktop()
else app.quit()

function startDesktop(): void {
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    // On macOS an application stays open without windows, until it's told to quit.
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(openWindow)
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) {
    openWindow()
    return
  }
  if (window.isMinimized()) window.restore()
  window.focus()
}
