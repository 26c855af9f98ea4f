import { drawing } from '../../ui/inpage/drawing.tsx';
import { bringHands } from '../hands.ts';
import { writing } from './writing.ts';

const hands = { drawing, writing };
export type GmailHands = typeof hands;

bringHands(hands);
