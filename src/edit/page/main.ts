/** The page of the editor: its styles, its client, and the component that holds the rest. */
import { mount } from 'svelte';
import 'virtual:atlas/tokens.css';
import '../../theme/page.css';
import '../../app/app.css';
import './edit.css';
import App from './App.svelte';
import { EditClient } from './client.svelte.ts';
import { Editor } from './editor.svelte.ts';

const editor = new Editor(new EditClient(window), navigator.languages);
mount(App, { target: document.getElementById('app')!, props: { editor } });
