/** Everything a host is told, in its own language. Each is made of the same rules; what no rule says of caching is `no-cache`. */
import { regex, type Rule } from './rules.ts';

/** Writes the configuration of one host for the rules of a site under `base`. */
export type Write = (rules: readonly Rule[], base: string) => string;

/** Kept, and asked for again: a correction must be seen at once. */
export const otherwise = 'no-cache';

/** What is said of one header: its value by pattern, and whether that is all there is to say. */
export interface Said {
  readonly name: string;
  /** Said of every path; undefined where it depends on the path. */
  readonly always?: string;
  readonly by: readonly (readonly [pattern: string, value: string])[];
}

/** The rules turned round: by header. */
export function byHeader(rules: readonly Rule[], base: string): readonly Said[] {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  return names.map((name) => {
    const by = rules.flatMap(({ pattern, headers }) => (headers[name] === undefined ? [] : [[pattern, headers[name]] as const]));
    const [[pattern, value] = []] = by;
    if (by.length === 1 && pattern === `${base}*` && value !== undefined) return { name, always: value, by };
    return { name, by };
  });
}

const said = 'Made of public/_headers by `npm run headers`';

/** Types that hosts do not know, and that browsers or programs insist on. */
export const types = {
  'text/html': 'html', 'text/css': 'css', 'text/javascript': 'js mjs', 'text/csv': 'csv', 'text/plain': 'txt', 'application/json': 'json',
  'application/xml': 'xml', 'application/zip': 'zip imscc', 'application/x-bibtex': 'bib', 'application/x-research-info-systems': 'ris',
  'image/svg+xml': 'svg', 'image/png': 'png', 'font/woff2': 'woff2',
} as const;
const packed = 'text/css text/javascript text/csv text/plain application/json application/xml image/svg+xml';

/** One file for /etc/nginx/conf.d/. */
export const nginx: Write = (rules, base) => {
  const headers = byHeader(rules, base);
  const variable = (name: string) => `$raqqa_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = headers.filter(({ always }) => always === undefined).map(
    ({ name, by }) => `map $uri ${variable(name)} {\n${name === 'Cache-Control' ? `  default "${otherwise}";\n` : ''}${by.map(([pattern, value]) => `  "~${regex(pattern)}" "${value}";\n`).join('')}}\n`,
  );
  return `# What Raqqa Cost under nginx. ${said}.
# Goes into /etc/nginx/conf.d/; change listen and root. The built files lie in <root>${base === '/' ? '' : base}.

# By path; where a path is not named, an empty value sends no header.
${maps.join('')}
server {
  listen 8080;
  root /srv/raqqa;
  index index.html;
  error_page 404 ${base}404.html;
  absolute_redirect off;
  server_tokens off;

${headers.map(({ name, always }) => `  add_header ${name} ${always === undefined ? variable(name) : `"${always}"`} always;\n`).join('')}
  # A file that lies packed beside its own (gzip -9k) is sent as it is; brotli is smaller by a fifth, where its module is installed.
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_min_length 500;
  gzip_types ${packed};

  charset utf-8;
  charset_types text/css text/csv text/plain application/xml;
  types {
${Object.entries(types).map(([type, ends]) => `    ${type} ${ends};\n`).join('')}  }
  default_type application/octet-stream;

  location ${base} {
    # Hidden files and the file of headers are nobody's business.
    location ~ /(\\.|_headers$) { return 404; }
    try_files $uri $uri/ =404;
  }
}
`;
};

/** A .htaccess for the folder of the site, or the inside of its <Directory>. Wants mod_headers, mod_deflate, mod_mime, mod_dir. */
export const apache: Write = (rules, base) => {
  const set = (name: string, value: string) => `Header always set ${name} "${value}"`;
  const headers = byHeader(rules, base).map(({ name, always, by }) => {
    if (always !== undefined) return `${set(name, always)}\n`;
    const first = name === 'Cache-Control' ? `${set(name, otherwise)}\n` : '';
    return first + by.map(([pattern, value]) => `<If "%{REQUEST_URI} =~ m#${regex(pattern)}#">\n  ${set(name, value)}\n</If>\n`).join('');
  });
  return `# What Raqqa Cost under Apache 2.4, as .htaccess in the folder of the site. ${said}.
${headers.join('')}
DirectoryIndex index.html
Options -Indexes -MultiViews
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
${Object.entries(types).map(([type, ends]) => `AddType ${type} ${ends}\n`).join('')}AddOutputFilterByType DEFLATE text/html ${packed}
FileETag MTime Size
<Files "_headers">
  Require all denied
</Files>
`;
};

/** A Caddyfile. */
export const caddy: Write = (rules, base) => {
  const all: string[] = [];
  for (const { name, always, by } of byHeader(rules, base)) {
    if (always !== undefined) all.push(`  header ${name} "${always}"`);
    else {
      if (name === 'Cache-Control') all.push(`  header ?${name} "${otherwise}"`);
      for (const [n, [pattern, value]] of by.entries()) all.push(`  @${name.toLowerCase()}-${n} path ${pattern}`, `  header @${name.toLowerCase()}-${n} ${name} "${value}"`);
    }
  }
  return `# What Raqqa Cost under Caddy 2. ${said}.
# The built files lie in <root>${base === '/' ? '' : base}.
example.org {
  root * /srv/raqqa
  encode zstd gzip
${all.join('\n')}
  file_server {
    hide _headers
  }
  handle_errors {
    rewrite * ${base}404.html
    file_server
  }
}
`;
};

/** vercel.json, beside package.json. What it sends where nothing is said is as good as \`no-cache\`. */
export const vercel: Write = (rules) =>
  `${JSON.stringify(
    {
      trailingSlash: true,
      headers: rules.map(({ pattern, headers }) => ({ source: pattern.replaceAll('*', '(.*)'), headers: Object.entries(headers).map(([key, value]) => ({ key, value })) })),
    },
    null,
    2,
  )}\n`;

/** One CloudFront Function for both events of the viewer: S3 knows no index files and sets no headers of its own. */
export const cloudfront: Write = (rules, base) =>
  `// What Raqqa Cost on S3 behind CloudFront. ${said}.
// A CloudFront Function (cloudfront-js-2.0) for viewer request and viewer response, both. The built files lie in <bucket>${base === '/' ? '' : base};
// the distribution answers 403 and 404 of the bucket with ${base}404.html and the code 404.
const rules = [
${rules.map(({ path, headers }) => `  [${path}, ${JSON.stringify(Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])))}],\n`).join('')}];

function handler(event) {
  const request = event.request;
  if (event.context.eventType === 'viewer-request') {
    if (request.uri.endsWith('/')) request.uri += 'index.html';
    else if (!/\\.\\w+$/.test(request.uri)) return { statusCode: 301, headers: { location: { value: request.uri + '/' } } };
    return request;
  }
  const headers = event.response.headers;
  headers['cache-control'] = { value: '${otherwise}' };
  for (const rule of rules)
    if (rule[0].test(request.uri)) for (const name in rule[1]) headers[name] = { value: rule[1][name] };
  return event.response;
}
`;

/** Every host that reads no \`_headers\` of its own. */
export const hosts: Readonly<Record<string, Write>> = { nginx, apache, caddy, vercel, cloudfront };
