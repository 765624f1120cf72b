import 'virtual:atlas/tokens.css';
import './theme/page.css';
import './app/app.css';
import './app/shell.css';
import './app/starting.css';
import { LIST_PATH } from './model/columns.ts';
import { start } from './app/start.ts';

// Where its data is the page says itself, so that the program is the same for every site that shares it.
const list = document.querySelector<HTMLLinkElement>(`link[href$="${LIST_PATH}"]`)!.href;
const { pathname } = new URL(list);
void start(document.getElementById('app')!, { origin: location.origin, root: pathname.slice(0, -LIST_PATH.length) });
