import { aliases } from 'virtual:atlas/aliases';
import 'virtual:atlas/tokens.css';
import './app/app.css';
import './app/shell.css';
import './app/starting.css';
import { start } from './app/start.ts';

void start(document.getElementById('app')!, { origin: location.origin, root: import.meta.env.BASE_URL }, aliases);
