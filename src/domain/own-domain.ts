import { domainOf, isWithin } from './address.ts';

// Providers whose addresses say nothing about who somebody works for. Names with a country's ending come as a pattern.
const freeMailDomains = new Set(
  (
    'gmail.com googlemail.com msn.com passport.com ymail.com rocketmail.com icloud.com me.com mac.com aol.com proton.me ' +
    'protonmail.com protonmail.ch pm.me fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.eu mail.com ' +
    'email.com usa.com tutanota.com tuta.com tuta.io duck.com inbox.com hushmail.com web.de t-online.de freenet.de ' +
    'arcor.de posteo.de posteo.net mailbox.org orange.fr wanadoo.fr free.fr laposte.net sfr.fr bbox.fr neuf.fr ' +
    'libero.it virgilio.it tiscali.it alice.it tin.it telefonica.net terra.es uol.com.br bol.com.br terra.com.br ' +
    'ig.com.br globo.com sapo.pt ziggo.nl kpnmail.nl xs4all.nl planet.nl home.nl telenet.be skynet.be bluewin.ch ' +
    'hispeed.ch chello.at aon.at btinternet.com virginmedia.com sky.com comcast.net verizon.net att.net sbcglobal.net ' +
    'cox.net rogers.com shaw.ca bigpond.com optusnet.com.au docomo.ne.jp softbank.ne.jp ezweb.ne.jp au.com nifty.com ' +
    'qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net mail.ru bk.ru list.ru inbox.ru rambler.ru ya.ru ' +
    'seznam.cz wp.pl o2.pl onet.pl interia.pl rediffmail.com'
  ).split(' '),
);
const freeMailFamilies = /^(?:outlook|hotmail|live|yahoo|gmx|yandex)\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/;

/** Whether an address is at a provider where everybody can have one. */
export function isFreeMail(address: string): boolean {
  const domain = domainOf(address) ?? '';
  return freeMailDomains.has(domain) || freeMailFamilies.test(domain);
}

/** Whether an address is at one of `ownDomains` or below it (`eng.company.example`). */
export function isOwnDomain(address: string, ownDomains: readonly string[]): boolean {
  const domain = domainOf(address);
  return domain !== undefined && isWithin(domain, ownDomains);
}

/** The domains where everybody is a colleague: those a person named, and their addresses' own unless free-mail. */
export function ownDomainsOf(me: { addresses: string[]; domains: string[] }, account?: string): string[] {
  const addresses = account === undefined ? me.addresses : [...me.addresses, account];
  const domains = addresses.filter((address) => !isFreeMail(address)).flatMap((address) => domainOf(address) ?? []);
  return [...new Set([...me.domains, ...domains].map((domain) => domain.toLowerCase()))];
}
