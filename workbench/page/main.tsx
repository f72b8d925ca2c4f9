/**
 * The workbench's page.
 */
import '../../view/page/without-eval.js';
import { mountPage } from '../../view/page/mount-page.js';
import { Workbench } from './workbench.js';
import './page.css';

mountPage(<Workbench />);
