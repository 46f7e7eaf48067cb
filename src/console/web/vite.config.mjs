import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The officers' page, served below /console/. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { outDir: 'www', emptyOutDir: true, reportCompressedSize: true },
});
