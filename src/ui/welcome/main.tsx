import { render } from 'preact';
import { t } from '../../platform/i18n.ts';
import { startPage } from '../../platform/page-words.ts';
import { shelfCalls } from '../../platform/shelf-calls.ts';
import { copyText } from '../parts/copy.ts';
import type { WelcomeCalls } from './calls.ts';
import { Welcome } from './welcome.tsx';

const calls: WelcomeCalls = { ...shelfCalls, copy: copyText };

await startPage();
document.title = t('welcome_title');
render(<Welcome calls={calls} />, document.body);
