/**
 * The console's page.
 */
import '../view/page/without-eval.js';
import { mountPage } from '../view/page/mount-page.js';
import { App } from './app.js';
import './page.css';

mountPage(<App />);
