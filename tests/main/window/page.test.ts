import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentPolicy,
  fileOf,
  isOwn,
  isTrustedFrame,
  mayRequest,
  PAGE,
  withNonce,
} from '../../../src/main/window/page';

const FOLDER = resolve('/program/out/renderer');

describe('an address of the window', () => {
  it('is its own page or one of its files', () => {
    expect(isOwn(PAGE)).toBe(true);
    for (const address of [
      'app://elsewhere/index.html',
      'app://preflight.example/index.html',
      'https://preflight/index.html',
      'file:///etc/passwd',
      'about:blank',
      'data:text/html,x',
      'javascript:1',
      'index.html',
      '',
    ])
      expect(isOwn(address), address).toBe(false);
  });

  it('leads to a file of the built window', () => {
    expect(fileOf(PAGE, FOLDER)).toEqual({
      path: join(FOLDER, 'index.html'),
      type: 'text/html; charset=utf-8',
    });
    expect(fileOf('app://preflight/assets/a%20b.js?x#y', FOLDER)).toEqual({
      path: join(FOLDER, 'assets', 'a b.js'),
      type: 'text/javascript; charset=utf-8',
    });
  });

  it.each([
    'app://preflight/',
    'app://preflight/assets',
    'app://preflight/..%2f..%2fpackage.json',
    'app://preflight/%2e%2e%2fmain%2fmain.js',
    'app://preflight/..%5c..%5cpackage.json',
    'app://preflight/a%00.js',
    'app://preflight/%ff.js',
    'app://preflight/program.exe',
    'app://elsewhere/index.html',
    'https://example.com/index.html',
  ])('%s leads nowhere', (address) => {
    expect(fileOf(address, FOLDER)).toBeNull();
  });

  it('stays inside the folder however many steps it takes up', () => {
    for (const address of ['app://preflight/../../package.json', 'app://preflight/a/../../../x.json']) {
      const file = fileOf(address, FOLDER);
      if (file !== null) expect(file.path.startsWith(FOLDER)).toBe(true);
    }
  });
});

describe('what the window may load', () => {
  it('is its own files and the developer tools', () => {
    expect(mayRequest(PAGE)).toBe(true);
    expect(mayRequest('devtools://devtools/bundled/x.js')).toBe(true);
    for (const address of [
      'http://127.0.0.1/',
      'https://example.com/',
      'wss://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'app://elsewhere/x.js',
    ])
      expect(mayRequest(address), address).toBe(false);
  });
});

describe('the policy of the page', () => {
  it('allows nothing by default and styles by nonce', () => {
    const policy = contentPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('puts the nonce of the load wherever the page asks for it', () => {
    expect(withNonce('<meta nonce="__CSP_NONCE__"><link nonce="__CSP_NONCE__">', 'abc')).toBe(
      '<meta nonce="abc"><link nonce="abc">',
    );
  });
});

describe('a frame that may call', () => {
  it('is the own page at the top', () => {
    expect(isTrustedFrame({ url: PAGE, parent: null })).toBe(true);
    expect(isTrustedFrame({ url: PAGE, parent: {} })).toBe(false);
    expect(isTrustedFrame({ url: 'https://example.com/', parent: null })).toBe(false);
    expect(isTrustedFrame(null)).toBe(false);
    expect(isTrustedFrame(undefined)).toBe(false);
  });
});
