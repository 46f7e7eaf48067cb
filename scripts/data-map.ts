/** `npm run --silent privacy:map [-- --write]`: the data map as Markdown, on stdout or into docs/data-map.md. */
import { writeFileSync } from 'node:fs';
import { dataMapMarkdown } from '../src/domain/data-map/markdown.ts';

if (process.argv.includes('--write')) writeFileSync('docs/data-map.md', dataMapMarkdown());
else process.stdout.write(dataMapMarkdown());
