import { describe, expect, it } from 'vitest';
import { documentLinks, splitQuote, stripBoilerplate } from './boilerplate.ts';

const frame = '-::~:~::~:~:~:~:~:~:~:~:~:~::~:~::-';
const meet = `${frame}
Join with Google Meet: https://meet.google.com/abc-defg-hij
Or dial: (DE) +49 30 5550 001 PIN: 123456#
Bitte bearbeiten Sie diesen Abschnitt nicht.
${frame}`;
const rule = '_'.repeat(80);
const teams = `${rule}
Microsoft Teams ヘルプが必要ですか?<https://aka.ms/JoinTeamsMeeting?omkt=ja>
今すぐ会議に参加する<https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0>
会議 ID: 123 456 789
電話でダイヤルイン
${rule}`;
const zoom = `Bo Vale is inviting you to a scheduled Zoom meeting.

Join Zoom Meeting
https://us02web.zoom.us/j/123456789?pwd=x

Meeting ID: 123 456 789
Passcode: 123456

---
One tap mobile
+493055500,,123456789#,,,,*123456#

Localizar seu número local: https://us02web.zoom.us/u/x`;
const webex = `Join from the meeting link
https://lumen.webex.com/lumen/j.php?MTID=m1
Meeting number (access code): 2345 678 9012
Join by phone
+49-619-6781-9736`;

describe('stripBoilerplate', () => {
  it.each([
    ['Meet', meet],
    ['Teams', teams],
    ['Zoom', zoom],
    ['Webex', webex],
    ['a signature', '-- \nBo Vale\nLumen Ltd., Quay 5'],
    ['a greeting and a closing', 'Hi Mina,\n\nKind regards\nBo Vale\nLumen'],
    ['a disclaimer', 'This message is intended only for the addressee.'],
    ['a quoted thread', '-----Original Message-----\nFrom: Mina <mina@lumen.example>\nShall we?'],
    ['a quote with its line', 'On 2 Dec 2026 at 10:00, Mina <mina@lumen.example> wrote:\n> Shall we?'],
  ])('leaves nothing of %s', (_, text) => {
    expect(stripBoilerplate(text)).toBe('');
    expect(stripBoilerplate(`We compare both offers.\n\n${text}`)).toBe('We compare both offers.');
  });

  // What the services' own lines say where no frame and no link marks them.
  it.each([
    [
      'de',
      'Jetzt an der Besprechung teilnehmen\nBesprechungs-ID: 123 456 789\nWeitere Telefonnummern\nViele Grüße\nBo',
    ],
    [
      'fr',
      'Bonjour à tous,\n\nRejoindre la réunion maintenant\nID de réunion : 123 456 789\nAutres numéros\nMerci d’avance\nBo',
    ],
    ['es', 'Hola a todos,\n\nÚnete a la reunión\nMás números de teléfono\nUn abrazo\nBo'],
    ['pt-BR', 'Oi, pessoal,\n\nClique aqui para ingressar na reunião\nMais números de telefone\nUm abraço\nBo'],
    ['it', 'Ciao a tutti,\n\nPartecipa alla riunione\nAltri numeri di telefono\nA presto\nBo'],
    ['nl', 'Hoi allemaal,\n\nNu deelnemen aan de vergadering\nMeer telefoonnummers\nAlvast bedankt\nBo'],
    ['ja', 'お疲れ様です。\n\n今すぐ会議に参加する\nその他の電話番号\n以上、よろしくお願いいたします。'],
  ])('knows the joining lines, greeting and closing in %s', (_, text) => {
    expect(stripBoilerplate(text)).toBe('');
  });

  it('keeps what somebody wrote about the meeting', () => {
    const text = 'Goal: pick one of the two harbors.\n1. costs\n2. water depth\nDraft: https://docs.lumen.example/d/1';
    expect(stripBoilerplate(text)).toBe(text);
  });

  it('is done at once with a hostile text', () => {
    for (const piece of [',', '-::~:~:', '_', 'From: @', '> ', '+49 ', '-- \n', ' '])
      stripBoilerplate(piece.repeat(20_000));
  });
});

it('tells what somebody quotes from what they write', () => {
  const { own, quoted } = splitQuote(
    'Please take this.\n-----Original Message-----\nFrom: Mina <mina@lumen.example>\nHello',
  );
  expect(own).toBe('Please take this.');
  expect(quoted).toContain('Hello');
});

it('takes joining links for no documents', () => {
  expect(documentLinks(`${meet}\n${teams}\nSee https://docs.lumen.example/d/1.`)).toEqual([
    'https://docs.lumen.example/d/1',
  ]);
});
