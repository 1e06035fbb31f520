import { describe, expect, test } from 'vitest';
import { documentOf, html } from '../../src/pages/document.ts';

describe('html', () => {
  test('escapes every text, in elements and in attributes', () => {
    const bad = `</p><script>alert("1")</script>'&`;
    const safe = '&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;';
    expect(html`<p title="${bad}">${bad}</p>`.text).toBe(`<p title="${safe}">${safe}</p>`);
  });

  test('takes pieces as they are, lists one after the other, and nothing for what is not there', () => {
    const items = ['a', '<'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}</ul>${undefined}${false}${0}`.text).toBe('<ul><li>a</li><li>&lt;</li></ul>0');
  });
});

describe('the document', () => {
  const page = documentOf({
    title: '</title><script>',
    language: 'zh-CN',
    nonce: 'abc123',
    style: '',
    script: '',
    body: html`<h1>…</h1>`,
  });

  test('runs nothing but its own style and script', () => {
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;nonce-abc123&#39;');
    expect(page.match(/<(?:script|style)\b[^>]*>/g)).toEqual([
      '<style nonce="abc123">',
      '<script nonce="abc123">',
    ]);
    expect(page).not.toMatch(/\son\w+=|style="|unsafe/);
  });

  test('names its language and its title', () => {
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
  });
});
