import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

const installed = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** An installed Chromium or Chrome where there is one, else the one that an npm package brings. */
export async function browserPath(): Promise<string> {
  return installed.find((path) => path !== undefined && existsSync(path)) ?? (await chromium.executablePath());
}
