import { browserPlatform } from './browser.ts';
import type { Platform } from './platform.ts';
import { zaloPlatform } from './zalo.ts';

/** Zalo injects its bridge, and serves mini apps from its own domain. */
export function detectPlatform(): Platform {
  const isZalo = 'ZJSBridge' in window || /(^|\.)zdn\.vn$/.test(location.hostname);
  return isZalo ? zaloPlatform() : browserPlatform();
}
