import { aliases } from 'virtual:atlas/aliases';
import './app/app.css';
import { start } from './app/start.ts';

void start(document.getElementById('app')!, { origin: location.origin, root: import.meta.env.BASE_URL }, aliases);
