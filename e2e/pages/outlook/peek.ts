// The card of an event: parts and names captured as a tree (2026); what the respond form is made of is invented.
import { answerOf } from '../google-calendar/event.ts';
import { persona, whenText } from './conversation-head.ts';
import { button, config, h, icon, onClick } from './dom.ts';
import { openForm } from './event-form.ts';
import { isOwn, type OutlookEvent } from './events.ts';
import { mount } from './mount.ts';
import { me } from './people.ts';
import { records } from './records.ts';
import { words } from './words.ts';

let layer: HTMLElement | undefined;
/** What the open card shows. */
let current: OutlookEvent | undefined;
let fullView: HTMLElement | undefined;

export function closePeek(): void {
  for (const open of [layer, fullView]) open?.remove();
  layer = undefined;
  fullView = undefined;
}

/** The whole of somebody else's event. Its marks were seen in 2022, and nobody tells of the answers' in it. */
function openFullView({ event, title }: OutlookEvent): void {
  closePeek();
  fullView = h(
    'div.form.ms-Dialog-main',
    {},
    h(
      'div',
      { 'data-app-section': 'ReadingPane' },
      h('div.big', {}, title),
      h('div', {}, icon('ClockRegular'), whenText(event)),
      h('div', {}, icon('TextboxRegular'), event.description ?? ''),
      button(words.accept),
      button(words.decline),
    ),
  );
  document.body.append(fullView);
}

/** Two buttons for a person, avatar and name, and what they answered. */
const person = (name: string, answer: string): HTMLElement[] => [persona(name), persona(name), h('span', {}, answer)];

function respondForm(shown: OutlookEvent): HTMLElement {
  const note = h('div.note', {
    role: 'textbox',
    contenteditable: 'true',
    'aria-multiline': 'true',
    'aria-label': words.note,
  });
  const answer = (label: string) =>
    onClick(button(label), () => {
      records.answered.push(`${label}: ${shown.event.name}`);
      if (note.textContent) records.notes.push(note.textContent);
    });
  return h(
    'div',
    { role: 'group', 'aria-label': words.respondForm },
    config.note && note,
    answer(words.accept),
    answer(words.tentative),
    answer(words.decline),
  );
}

function rows(shown: OutlookEvent): (Node | string)[] {
  const { event, title } = shown;
  const others = event.guests.filter(({ address }) => address !== me.address && address !== event.organizer?.address);
  const organizer = event.organizer?.name ?? event.organizer?.address;
  const counted = others.filter(({ answer }) => !answer).length;
  const base = [
    h('span.big', { 'aria-label': words.titleField }, title),
    onClick(button(words.viewEvent), () => (shown.by && !isOwn(shown) ? openFullView : openForm)(shown)),
    h('span', { 'aria-label': words.timeField }, whenText(event)),
    event.rule ? h('span', {}, words.series) : '',
    h('span', { 'aria-label': words.locationField }, event.location ?? words.noLocation),
  ];
  if (!shown.by) return base;
  if (isOwn(shown)) {
    return [...base, h('span', {}, words.organizerView(others.map(({ name, address }) => name ?? address).join(', ')))];
  }
  return [
    ...base,
    ...(organizer ? [persona(organizer), h('span', {}, persona(organizer), ` ${words.invited('').trim()}.`)] : []),
    ...others.slice(0, 2).flatMap(({ name, address }) => person(name ?? address, words.noResponse(1))),
    h('span', {}, words.noResponse(counted)),
    h('span', {}, event.description ?? ''),
    ...(answerOf(event) ? [respondForm(shown)] : []),
  ];
}

/** Opens the card of an event, in a layer at the end of the body. */
export function openPeek(shown: OutlookEvent): void {
  current = shown;
  const card = layer?.querySelector('[data-app-section="CalendarItemPeek"]');
  if (config.recycled && card) {
    card.replaceChildren(...rows(shown));
    return;
  }
  closePeek();
  layer = h(
    'div.layer.fui-FluentProvider',
    {},
    mount('div.peek', { 'data-app-section': 'CalendarItemPeek' }, () => (current ? rows(current) : [])),
  );
  document.body.append(layer);
}
