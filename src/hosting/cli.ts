/** `BASE=/raqqa/ node src/hosting/cli.ts nginx`: prints what a host is told, made of public/_headers. */
import { filled, wholeBase } from './fill.ts';
import { hosts } from './hosts.ts';
import { readHeaders } from './rules.ts';

const base = wholeBase(process.env.BASE);
const [name = ''] = process.argv.slice(2);
const text = filled(base);
if (name === 'netlify' || name === 'cloudflare') console.log(text.trim());
else if (Object.hasOwn(hosts, name)) console.log((hosts[name] ?? (() => ''))(readHeaders(text), base).trim());
else {
  console.error(`usage: npm run -s headers -- ${['netlify', 'cloudflare', ...Object.keys(hosts)].join('|')}`);
  process.exitCode = 1;
}
