// Invented people and companies; the same ones as in the other models.
export { iris, me, mina, theo } from '../google-calendar/people.ts';
