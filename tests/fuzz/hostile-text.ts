import fc from 'fast-check';

/** Texts that would be markup, the end of a script, a template, a formula, a path, or nothing that can be seen. */
export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '--><!--page--></title></head><body>',
  '<![CDATA[ ]]>',
  '&lt;b&gt; &amp; &#60;script&#62; &#x3c;',
  "$& $1 $` $' $$",
  '{{7*7}} ${7*7} {@html x} <%= 1 %>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/',
  'https://evil.example/" onclick="alert(1)',
  '=HYPERLINK("https://evil.example";"x")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '=cmd|"/c calc"!A1',
  'a,b;c\td"e\'f',
  'two\r\nlines',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  '\u202e\u2066\u200f\u061c',
  '\u0000\u0007\u001b[2J',
  '\u2028\u2029\u0085',
  '\ufeff\ufffe\uffff',
  '\ud800',
  '\udc00\ud800',
  '\u0301'.repeat(50),
  '👩‍👩‍👧‍👦\u{e0067}\u{10ffff}',
  'ﷺ'.repeat(20),
  '老'.repeat(300),
  ' ',
  '',
] as const;

/** A text that nobody would type, or that many would. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...'<>&"\'`=/\\-!?#%{}[]() \n\r\t\0ax中'.split('')), { maxLength: 30 }).map((c) => c.join('')),
  },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)) },
);
