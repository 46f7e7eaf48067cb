import { config } from 'zod';

// Zod speeds itself up with `new Function`, which the server's Content-Security-Policy reports as an error.
// Schemas look at this when they are made, so this module is imported before the contract.
config({ jitless: true });
