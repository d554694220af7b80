export type PolicyOptions = { nonce: string; development: boolean; secure: boolean };

export function makeNonce(): string {
  return crypto.randomUUID().replaceAll("-", "");
}

export function contentSecurityPolicy({ nonce, development, secure }: PolicyOptions): string {
  const own = `'nonce-${nonce}'`;
  const directives = [
    "default-src 'self'",
    // React's development build rebuilds call stacks by eval.
    `script-src 'self' ${own} 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // The development server injects styles without a nonce.
    `style-src 'self' ${development ? "'unsafe-inline'" : own}`,
    // A width that comes from data is rendered as an attribute, and an attribute cannot carry a nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}
