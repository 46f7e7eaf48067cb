import { createServer } from 'node:http';

/** The ceiling: reads the body and answers 200. */
const port = Number(process.argv[2]);
createServer((request, response) => {
  request.resume();
  request.on('end', () => response.end('OK'));
}).listen(port, '127.0.0.1', () => console.log('đang nghe'));
