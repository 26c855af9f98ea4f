import './test-stage.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Notice } from '../../domain/notice.ts';
import { speak } from '../parts/test-i18n.ts';
import { ComposeButton } from './compose-button.tsx';
import { InviteBar } from './invite-bar.tsx';
import { sampleAdvice, sampleChoices, silentBar } from './test-samples.ts';
import { clearStage, stage } from './test-stage.ts';

const none = () => {};

let seenByPage: string[];
const listening = new AbortController();
const keyTypes = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'];
const clickTypes = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];
for (const target of [window, document]) {
  const note = (event: Event) => seenByPage.push(event.type);
  for (const type of keyTypes) target.addEventListener(type, note, { capture: true, signal: listening.signal });
  for (const type of [...keyTypes, ...clickTypes]) target.addEventListener(type, note, { signal: listening.signal });
}

beforeEach(() => {
  speak('en');
  seenByPage = [];
});
afterEach(clearStage);

test('the page sees one element that says nothing of anybody', () => {
  const { host, update } = stage('invite-bar');
  update(<InviteBar advice={sampleAdvice('suggest-async')} {...silentBar} />);
  expect(host.outerHTML).toBe('<suggest-async data-place="invite-bar"></suggest-async>');
});

test('typing in our search field works, and the page hears neither keys nor clicks', async () => {
  stage('compose-button').update(<ComposeButton choices={sampleChoices} onOpen={none} onInsert={none} />);
  await userEvent.click(page.getByRole('button'));
  await userEvent.keyboard('e#');
  await expect.element(page.getByRole('combobox')).toHaveValue('e#');
  await userEvent.dblClick(page.getByRole('combobox'));
  await userEvent.click(page.getByRole('combobox'), { button: 'right' });
  await userEvent.keyboard('{Escape}{Enter}{ArrowDown}');
  expect(seenByPage).toEqual([]);
});

test('a script that clicks and types in our part gets nothing done', () => {
  const onSuggest = vi.fn();
  const { update, shadow } = stage('invite-bar');
  update(<InviteBar advice={sampleAdvice('suggest-async')} {...silentBar} onSuggest={onSuggest} />);
  for (const button of shadow.querySelectorAll('button')) {
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    button.dispatchEvent(new MouseEvent('click'));
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }
  expect(onSuggest).not.toHaveBeenCalled();
  expect(shadow.querySelector(':popover-open')).toBeNull();
});

test('a press of a real button does', async () => {
  const onSuggest = vi.fn();
  stage('invite-bar').update(<InviteBar advice={sampleAdvice('suggest-async')} {...silentBar} onSuggest={onSuggest} />);
  await userEvent.click(page.getByRole('button', { name: 'Suggest async' }));
  expect(onSuggest).toHaveBeenCalledExactlyOnceWith(undefined);
});

test('when the focused button goes, the focus stays with us', async () => {
  const { update, shadow } = stage('invite-bar');
  update(<InviteBar advice={sampleAdvice('suggest-async')} {...silentBar} />);
  await userEvent.click(page.getByRole('button', { name: 'Hide' }));
  const dismissed: Notice = { id: 'dismissed', actions: ['undo-dismiss'] };
  update(<InviteBar advice={sampleAdvice('suggest-async')} notice={dismissed} {...silentBar} />);
  expect(shadow.activeElement?.textContent).toBe('Undo');
});

test('an update does not take the focus from the page', () => {
  const { update } = stage('invite-bar');
  const field = document.body.appendChild(document.createElement('textarea'));
  field.focus();
  update(<InviteBar advice={sampleAdvice('suggest-async')} {...silentBar} />);
  expect(document.activeElement).toBe(field);
});

test('it fades in once, when it first shows something', async () => {
  const { update, shadow, host } = stage('invite-bar');
  const fading = () => shadow.getAnimations().length;
  expect(fading()).toBe(0);
  update(<InviteBar advice={sampleAdvice('suggest-async')} {...silentBar} />);
  expect(fading()).toBe(1);
  await expect.poll(() => shadow.querySelector('.fresh')).toBeNull();
  document.body.append(host);
  update(<InviteBar advice={sampleAdvice('neutral')} {...silentBar} />);
  expect(fading()).toBe(0);
});

test('removed, it leaves nothing', () => {
  const { update, remove, shadow } = stage('invite-bar');
  update(<InviteBar advice={sampleAdvice('suggest-async')} {...silentBar} />);
  remove();
  expect(document.querySelector('suggest-async')).toBeNull();
  expect(shadow.textContent).toBe('');
});

test("it goes with its life, and a page's styles stay out", () => {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = '* { color: red; font-size: 40px !important; text-transform: uppercase }';
  const { update, shadow } = stage('invite-bar');
  update(<InviteBar advice={sampleAdvice('suggest-async')} {...silentBar} />);
  const { color, fontSize, textTransform } = getComputedStyle(shadow.querySelector('.main') as Element);
  expect([color, fontSize, textTransform]).toEqual(['rgb(255, 255, 255)', '13px', 'none']);
  clearStage();
  expect(document.querySelector('suggest-async')).toBeNull();
  style.remove();
});
