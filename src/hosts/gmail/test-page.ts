// Pages for tests: invented, in the shape that facts and captures tell (2023 to 2026).

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

export const me = 'robin.vale@maple.example';
export const mina = { name: 'Mina Sato', address: 'mina.sato@lumen.example' };

export const eid = (eventId: string, address: string): string => btoa(`${eventId} ${address}`).replace(/=+$/, '');

const attachmentUrl = (id: string): string =>
  `https://mail.google.com/mail/u/0?ui=2&ik=4d3f9a01c2&attid=0.1&permmsgid=msg-f:17&th=${id}&view=att`;

export const calendarUrl = (action: string, event: string): string =>
  `https://calendar.google.com/calendar/event?action=${action}&eid=${event}&tok=MjM&ctz=Europe%2FBerlin&hl=en&es=0`;

/** A loaded card, as Chrome has it or (`drag: false`) as Firefox may. */
export function attachmentCard({
  id = '19a1',
  type = 'application/ics',
  name = 'invite.ics',
  drag = true,
  log = false,
} = {}) {
  const url = attachmentUrl(id);
  const download = drag
    ? `download_url="${type}:${name}:https://mail.google.com/mail/u/0/${escapeHtml(url)}&amp;disp=safe"`
    : '';
  const record = log ? `; 43:${btoa(JSON.stringify([type, 1502])).replaceAll('=', '.')}` : '';
  return `<div class="hq gt"><div class="aQH"><span class="aZo N5jrZb" ${download}>
    <a class="aQy e" href="${escapeHtml(url)}&amp;disp=inline" jslog="119523; u014N:xr6bB${record}">
      <span class="a3I">Preview attachment</span><div class="aYA"><span class="aV3">${log ? '' : name}</span></div>
      <span class="SaH2Ve">2 KB</span></a></span></div></div>`;
}

interface EventMail {
  event?: string;
  description?: string;
  guests?: string[];
  actions?: string[];
  microdata?: string;
  wrap?: (url: string) => string;
}

/** The box of Google's own invitation mail, with a sentence of the calendar's above it. */
export function eventMail({
  event = eid('4v0k2t8q1mstatus', me),
  description = '',
  guests = [mina.address, me],
  actions = ['RESPOND', 'RESPOND', 'RESPOND', 'VIEW'],
  microdata = '',
  wrap = (url) => url,
}: EventMail = {}): string {
  const section = (title: string, content: string) => `<tr><td><h2>${title}</h2>${content}</td></tr>`;
  const people = guests
    .map((guest) => `<div><a href="mailto:${encodeURIComponent(guest)}">${guest}</a></div>`)
    .join('');
  const links = actions.map((action) => `<a href="${escapeHtml(wrap(calendarUrl(action, event)))}">x</a>`).join('');
  return `<div itemscope itemtype="http://schema.org/Event">${microdata}
    <div style="display:none">What an inbox shows beside the subject</div><p>This event has been updated</p>
    <table><tbody>${description && `<tr><td>${description}</td></tr>`}
    ${section('When', 'Tuesday 10:00')}${section('Guests', people)}<tr><td>${links}</td></tr></tbody></table></div>`;
}

interface MessageShape {
  id?: string;
  from?: { name?: string; address: string };
  to?: { name: string; address: string }[];
  /** HTML; a collapsed message has none. */
  body?: string;
  attachments?: string;
}

export function message({
  id = '19a1',
  from = mina,
  to = [{ name: 'me', address: me }],
  body,
  attachments = '',
}: MessageShape) {
  const name = escapeHtml(from.name ?? from.address);
  const recipients = to
    .map((one) => `<span class="g2" email="${one.address}" name="${one.name}">${one.name}</span>`)
    .join(', ');
  const content =
    body === undefined
      ? '<div class="iA g6">A few words</div>'
      : `<div><div class="qQVYZb"></div><div class="utdU2e"></div></div>
         <div class=""><div class="aHl"></div>
           <div class="ii gt" jslog="20277; u014N:xr6bB"><div class="a3s aiL">${body}<div class="yj6qo"></div></div></div>
           <div class="ii gt" style="display:none"><div class="a3s aiL"></div></div>${attachments}<div class="hi"></div></div>`;
  return `<div role="listitem" class="h7 ie nH"><div class="adn ads" data-message-id="#msg-f:${id}" data-legacy-message-id="${id}">
    <div class="aju"><img data-hovercard-id="${from.address}"></div>
    <div class="gs"><div class="gE iv gt"><table class="cf gJ"><tbody><tr class="acZ"><td class="gF"><h3 class="iw">
      <span class="qu"><span class="gD" email="${from.address}" name="${name}"><span>${name}</span></span></span></h3></td>
      <td class="gH"><div role="button" jslog="21576; u014N" aria-label="Reply">↩</div></td></tr>
      <tr class="acZ xD"><td><span class="hb">to ${recipients}</span></td></tr></tbody></table></div>
    ${content}</div></div><div class="gA gt acV"><div class="ip iq"></div></div></div>`;
}

export const conversation = (messages: string[], subject = 'Invitation: Weekly status update', thread = '19c0ffee') =>
  `<div class="nH a98 iY"><div class="ha"><h2 class="hP" data-thread-perm-id="undefined" data-legacy-thread-id="${thread}">${escapeHtml(subject)}</h2></div>
   <div class="nH" role="list" jslog="20686; u014N">${messages.join('')}</div></div>`;

export const list = (thread = '19c0ffee'): string =>
  `<table role="grid"><tbody><tr class="zA" role="row"><td><span data-legacy-thread-id="${thread}">Weekly status update</span></td></tr></tbody></table>`;

export const view = (content: string, style = ''): string =>
  `<div class="nH" style="${style}"><div class="AO" role="main">${content}</div></div>`;

export const accountLink = (address = me): string =>
  `<header role="banner"><a href="https://accounts.google.com/SignOutOptions?hl=en" aria-label="Google Account: Robin Vale  \n(${address})"></a></header>`;

export const page = (...views: string[]): string =>
  `${accountLink()}<div class="aeF">${views.join('')}</div><div class="dw"></div>`;

interface ComposerShape {
  inline?: boolean;
  plain?: boolean;
  body?: string;
  text?: string;
  subject?: string;
  to?: string[];
  cc?: string[];
  rows?: boolean;
  from?: string;
  thread?: string;
}

const chip = (address: string): string =>
  `<div class="afV" role="option" data-hovercard-id="${address}" data-name="${address.startsWith('mina') ? mina.name : ''}"></div>`;

const row = (field: string, people: string[] = []): string =>
  `<div class="anm" name="${field}"><div role="listbox">${people.map(chip).join('')}<div role="option">a suggestion</div></div><input role="combobox"></div>`;

/** The inside of a composer: form, both bodies, bottom bar 500 px wide with Send, two icons and Discard. */
export function composer(shape: ComposerShape = {}): string {
  const {
    plain,
    body = '<br>',
    text = '',
    subject = '',
    to = [],
    cc = [],
    rows = true,
    from = '',
    thread = '',
  } = shape;
  const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
  const people = [...to, ...cc].map(
    (one) => `<span email="${one}" name="${one}" data-hovercard-id="${one}">${one}</span>`,
  );
  const show = (shown: boolean | undefined) => `style="display:${shown ? 'block' : 'none'}"`;
  return `<div class="M9"><div role="region" class="aoI" data-compose-id="3" aria-label="New Message" style="width:500px">
    <form class="bAs" style="margin:0">${rows ? row('to', to) + row('cc', cc) + row('bcc') : ''}
      <div class="aoD hl"><div class="oL aDm az9">${people.join('')}</div></div>
      <input name="subjectbox" class="aoT" value="${escapeHtml(subject)}">
      ${hidden('from', from)}${hidden('lts', thread)}${hidden('ishtml', '0')}</form>
    <div class="Ar As" ${show(plain)}><div class="At"><textarea class="Ak" form="nosend" aria-label="Message Body">${escapeHtml(text)}</textarea></div></div>
    <div class="Ar Au" ${show(!plain)}><div class="aO7"><div class="Am Al editable" g_editable="true" role="textbox" contenteditable="true" style="min-height:80px">${body}</div></div></div>
    <div class="aDg"><div class="aDj"><div class="aDl"></div><div class="aDh"><table class="IZ" role="group" style="width:100%;border-spacing:0"><tbody><tr class="btC">
      <td class="gU Up"><div role="button" jslog="32601; u014N" style="width:80px;height:36px">Send</div></td>
      <td class="a8X gU" style="width:100%"><span role="button" command="Files" style="display:inline-block;width:30px;height:20px"></span><span role="button" command="+link" style="display:inline-block;width:30px;height:20px"></span></td>
      <td class="gU az5"><div role="button" style="width:30px;height:20px">x</div></td></tr></tbody></table></div></div></div></div></div>`;
}

export const docked = (content: string): string =>
  `<div class="dw" style="position:fixed;bottom:0;right:20px"><div class="no"><div class="AD"><div class="nH Hd" role="dialog" style="overflow:hidden">
    <div class="Hp">New Message</div><div class="nH"><div class="aaZ">${content}</div></div></div></div></div></div>`;
