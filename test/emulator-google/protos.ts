import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromJSON, type PackageDefinition } from '@grpc/proto-loader';
import type { ServiceDefinition } from '@grpc/grpc-js';

const file = createRequire(import.meta.url).resolve('@google-cloud/dialogflow/build/protos/protos.json');
const protos: PackageDefinition = fromJSON(JSON.parse(readFileSync(file, 'utf8')) as object, {
  longs: String,
  enums: String,
  defaults: false,
  oneofs: true,
});

/** A service as Google's own package describes it. */
export function serviceOf(name: string): ServiceDefinition {
  const found = protos[name];
  if (!found || 'format' in found) throw new Error(`no service ${name} in ${file}`);
  return found as ServiceDefinition;
}

/** A message as bytes, for `google.protobuf.Any`. */
export function bytesOf(name: string, value: object): Buffer {
  const found = protos[name];
  if (!found || !('serialize' in found)) throw new Error(`no message ${name} in ${file}`);
  return (found.serialize as (value: object) => Buffer)(value);
}
