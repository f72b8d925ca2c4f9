/**
 * `!` explains itself, like a cast: a comment stands on its line or right above its statement, however deep in it.
 */
const explained = (source, node) => {
  const isComment = (token) => token?.type === 'Line' || token?.type === 'Block';
  const covers = (line) => source.getAllComments().some(({ loc }) => loc.start.line <= line && line <= loc.end.line);
  const before = (one) => isComment(source.getTokenBefore(one, { includeComments: true }));
  for (let one = node; one; one = one.parent) {
    if (before(one)) return true;
    if (/^(Program|BlockStatement|StaticBlock|SwitchCase)$/.test(one.parent?.type)) break;
  }
  return covers(node.loc.end.line);
};

export default {
  meta: {
    type: 'suggestion',
    messages: { unexplained: 'Say in a comment why it is never null, or write it so that the compiler sees it.' },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      TSNonNullExpression(node) {
        if (!explained(sourceCode, node)) context.report({ node, messageId: 'unexplained' });
      },
    };
  },
};
