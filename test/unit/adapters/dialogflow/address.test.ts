import { describe, expect, it } from '@jest/globals';
import { agentName, readAddress } from '../../../../src/adapters/dialogflow/address.ts';

describe('The address of Dialogflow', () => {
  it.each([
    [undefined, 'dialogflow.googleapis.com', 443, false],
    ['dialogflow.googleapis.com:443', 'dialogflow.googleapis.com', 443, false],
    ['https://proxy.xa.gov.vn:8443', 'proxy.xa.gov.vn', 8443, false],
    ['127.0.0.1:50051', '127.0.0.1', 50051, true],
    ['localhost:50051', 'localhost', 50051, true],
    ['http://localhost:50051/', 'localhost', 50051, true],
    ['[::1]:50051', '[::1]', 50051, true],
    ['https://localhost:50051', 'localhost', 50051, false],
  ])('“%s” is %s, port %i, plain: %s', (endpoint, host, port, isPlain) => {
    expect(readAddress(endpoint)).toEqual({ host, port, isPlain });
  });

  it('of a region puts the region into every name', () => {
    const address = readAddress('asia-southeast1-dialogflow.googleapis.com');
    expect(address).toMatchObject({ location: 'asia-southeast1', isPlain: false });
    expect(agentName('tro-ly-xa', address as { location: string })).toBe(
      'projects/tro-ly-xa/locations/asia-southeast1/agent',
    );
    expect(agentName('tro-ly-xa', {})).toBe('projects/tro-ly-xa/agent');
  });

  it.each(['http://dialogflow.googleapis.com', 'http://10.0.0.5:50051', 'http://127.0.0.1.evil.com:80'])(
    '“%s” would carry words unencrypted and is refused',
    (endpoint) => {
      expect(readAddress(endpoint)).toMatch(/không mã hóa/);
    },
  );

  it.each(['', 'a b', 'host:port', 'host:99999', 'ftp://host', 'host/path'])(
    '“%s” is none, and says how one looks',
    (endpoint) => {
      expect(readAddress(endpoint)).toMatch(/host:cổng/);
    },
  );
});
