import { appRuleMessages, defineAppRule } from './rule.ts';
import { bare } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包里的值还是占位符',
    messages: {
      empty:
        '“{name}”（{maker}）在安装包里只有前缀“{value}”：打包时这个参数是空的，{maker}推送无法注册。请填写后重新打包；不使用{maker}时可以忽略。',
      unfilled: '“{name}”（{maker}）在安装包里还是占位符“{value}”：没有换成真实的值。请填写后重新打包。',
      zero: '“{name}”是 0，表示不使用{maker}推送。如果要用，请填写后重新打包。',
    },
  },
  en: {
    title: 'A value in the app is still a placeholder',
    messages: {
      empty:
        '"{name}" ({maker}) is nothing but the prefix "{value}" in the app: the parameter was blank in the build, and {maker} cannot register. Fill it in and build anew, unless {maker} is not used.',
      unfilled:
        '"{name}" ({maker}) is still the placeholder "{value}" in the app. Fill in the real value and build anew.',
      zero: '"{name}" is 0, which stands for {maker} not being used. To use it, fill the value in and build anew.',
    },
  },
});

export const appPlaceholder = defineAppRule({
  id: 'app-placeholder',
  severity: 'warning',
  messages,
  check({ makers }, _source, report) {
    for (const { id, credentials } of makers)
      for (const { name, value, file } of credentials) {
        const args = { name, maker: id, value };
        if (value !== '' && bare(value) === '') report('empty', file, args);
        else if (/\$\{\w+\}/.test(value)) report('unfilled', file, args);
        else if (value === '0') report('zero', file, args, 'information');
      }
  },
});
