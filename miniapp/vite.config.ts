import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import zaloMiniApp from 'zmp-vite-plugin';

/**
 * The plugin writes `www/` with assets relative to the page and `www/app-config.json` with their names, which is
 * what Zalo loads; it also lowers the syntax for old Android WebViews.
 */
// eslint-disable-next-line no-restricted-syntax -- Vite reads its configuration from the default export
export default defineConfig({
  base: './',
  plugins: [react(), zaloMiniApp()],
  build: { outDir: 'www', emptyOutDir: true, reportCompressedSize: true },
});
