import { afterEach, describe, expect, test } from 'vitest';
import { MissingElementError } from '../select.ts';
import { showPage } from '../test-dom.ts';
import { placeForBar, placeForMirror } from './place.ts';
import { card, eventForm, mailbox, main, openMail, requestHead } from './test-page.ts';

const element = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) as HTMLElement;
const standIn = ({ parent, before }: { parent: Element; before: Element | null }): HTMLElement =>
  parent.insertBefore(document.createElement('suggest-async'), before);

afterEach(() => document.body.replaceChildren());

describe('the bar at a request', () => {
  const head = () => element('[id^="CONV_"]');

  test('stands behind the answers and before the calendar, in no row of either', () => {
    showPage(mailbox() + main(requestHead() + openMail()));
    const ours = standIn(placeForBar(head()));
    const answers = [...document.querySelectorAll('[id^="CONV_"] [role="menuitem"]')];
    expect(answers.length).toBeGreaterThan(1);
    for (const answer of answers) {
      expect(answer.compareDocumentPosition(ours) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
      expect(answer.parentElement?.contains(ours)).toBe(false);
    }
    const region = element('[role="region"]');
    expect(ours.compareDocumentPosition(region) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(region.contains(ours)).toBe(false);
  });

  test('is at the same place while it stands there', () => {
    showPage(main(requestHead() + openMail()));
    const ours = standIn(placeForBar(head()));
    expect(placeForBar(head()).before).toBe(ours.nextElementSibling);
  });

  test('has none once the answers are gone', () => {
    showPage(main(requestHead({ answers: '<button>Remove event</button>' }) + openMail()));
    expect(() => placeForBar(head())).toThrow(MissingElementError);
  });
});

test('the bar in a card stands above what asks for an answer', () => {
  showPage(card());
  const ours = standIn(placeForBar(element('[data-app-section="CalendarItemPeek"]')));
  expect(ours.nextElementSibling).toBe(element('[role="group"]'));
  expect(ours.parentElement).toBe(element('[data-app-section="CalendarItemPeek"]'));
});

test('the mirror stands above the description, and nowhere once the form is closed', () => {
  showPage(eventForm());
  const form = element('[data-app-section="Form_Content"]');
  const place = placeForMirror(form);
  expect(place && standIn(place).nextElementSibling?.querySelector('[aria-multiline="true"]')).toBeTruthy();
  form.remove();
  expect(placeForMirror(form)).toBeUndefined();
});
