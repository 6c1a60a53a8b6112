/** Opens an address in the person's browser where there is one; never fails, never waits, never asks. */
import { spawn } from 'node:child_process';

/** The command that opens an address, or null where none can be expected (a server without a screen). */
export function openCommand(address, platform, environment) {
  if (platform === 'win32') return ['cmd', ['/c', 'start', '""', address.replaceAll('&', '^&')]];
  if (platform === 'darwin') return ['open', [address]];
  const hasScreen = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return hasScreen ? ['xdg-open', [address]] : null;
}

export function openBrowser(address, platform = process.platform, environment = process.env) {
  const command = openCommand(address, platform, environment);
  if (!command) return;
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
  // No browser is no failure: the address is printed as well.
  child.on('error', () => undefined);
  child.unref();
}
