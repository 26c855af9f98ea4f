// Invented people and companies; the same ones as in the model of Gmail.
import { me } from '../gmail/scenarios.ts';
import type { Calendar, Person } from './event.ts';

export { me };

export const mina = { name: 'Mina Sato', address: 'mina.sato@lumen.example' };
export const theo = { name: 'Theo Marsh', address: 'theo.marsh@lumen.example' };
export const iris = { name: 'Iris Okafor', address: 'iris.okafor@maple.example' };

export const crowd: Person[] = ['Ada Lind', 'Jonas Berg', 'Lea Roth', 'Omar Haddad', 'Paula Weiss'].map((name) => ({
  name,
  address: `${name.toLowerCase().replace(' ', '.')}@lumen.example`,
}));

export const mine: Calendar = { address: me.address, owner: me.name, name: me.name, color: 'rgb(3, 155, 229)' };
export const colleagues: Calendar = {
  address: iris.address,
  owner: iris.name,
  name: iris.name,
  color: 'rgb(142, 36, 170)',
};
export const holidays: Calendar = {
  address: 'maple.holidays@group.v.calendar.google.com',
  name: 'Holidays in Maple Land',
  color: 'rgb(11, 128, 67)',
};
export const team: Calendar = {
  address: 'maple.example_3f8k1q0t5v@group.calendar.google.com',
  name: 'Maple rooms',
  color: 'rgb(240, 147, 0)',
};
