import * as content from './meaning-content.ts'
import { type Meaning } from './meaning.ts'

/** Texts of the web: addresses, names of hosts, tokens. The first that matches wins. */
export const WEB_MEANINGS: readonly Meaning[] = [
  {
    label: 'e-mail addresses',
    name: /(^|_)(e?_?mail|email_?address|mail_address|correo|courriel)(_address|_\d+)?$/,
    fits: content.isEmail,
    proof: { test: content.isEmail, share: 0.9 },
    method: 'internet.email',
    isPersonal: true,
    isIdentifying: true,
  },
  {
    label: 'addresses of pictures',
    name: /(^|_)(avatar|image|photo|picture|thumbnail|logo)(_(url|uri|link))?$/,
    fits: content.isUrl,
    proof: { test: content.isImageUrl, share: 0.9 },
    method: 'image.url',
    isPersonal: true,
  },
  {
    label: 'web addresses',
    name: /(^|_)(url|uri|website|web_?site|homepage|link|href|webpage)$/,
    fits: content.isUrl,
    proof: { test: content.isUrl, share: 0.9 },
    method: 'internet.url',
    isPersonal: true,
  },
  {
    label: 'IPv4 addresses',
    name: /(^|_)(ip|ipv4|ip_?addr(ess)?|host_ip|client_ip)$/,
    fits: content.isIpv4,
    proof: { test: content.isIpv4, share: 0.95 },
    method: 'internet.ipv4',
    isPersonal: true,
  },
  {
    label: 'IPv6 addresses',
    name: /(^|_)(ip|ipv6|ip_?addr(ess)?)$/,
    fits: content.isIpv6,
    proof: { test: content.isIpv6, share: 0.95 },
    method: 'internet.ipv6',
    isPersonal: true,
  },
  {
    label: 'MAC addresses',
    name: /(^|_)mac(_?addr(ess)?)?$/,
    fits: content.isMac,
    proof: { test: content.isMac, share: 0.95 },
    method: 'internet.mac',
    isPersonal: true,
  },
  {
    label: 'domain names',
    name: /(^|_)(domain|domain_?name|host|host_?name)$/,
    fits: content.isDomain,
    proof: { test: content.isDomain, share: 0.95 },
    method: 'internet.domainName',
    isPersonal: true,
  },
  {
    label: 'JSON web tokens',
    name: /(^|_)(jwt|token|access_token)$/,
    fits: content.isJwt,
    proof: { test: content.isJwt, share: 0.95 },
    method: 'internet.jwt',
    isPersonal: true,
  },
  {
    label: 'browser identifications',
    name: /(^|_)user_?agent$/,
    fits: (text) => text.length > 10,
    proof: { test: content.isUserAgent, share: 0.8 },
    method: 'internet.userAgent',
    isPersonal: false,
  },
]
