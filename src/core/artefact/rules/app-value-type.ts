import { makerTraces } from '../android/makers.ts';
import { appRuleMessages, defineAppRule } from './rule.ts';
import { isAndroid, masked } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '全是数字的值被存成了数值',
    messages: {
      float:
        '“{name}”（{maker}）在安装包里是浮点数：只有数字、又超过 2147483647 的值会被打包工具当成浮点数，末尾的数字已经丢失（现在是 {value}），厂商会拒绝它。请按插件文档在值前加上前缀，或写成字符串资源，再重新打包。',
      int: '“{name}”（{maker}）在安装包里是整数而不是字符串（{value}）：按字符串读取的插件会得到空值。如果{maker}注册失败，请按插件文档在值前加上前缀，再重新打包。',
    },
  },
  en: {
    title: 'A value of digits alone is stored as a number',
    messages: {
      float:
        '"{name}" ({maker}) is a floating-point number in the app: the build takes digits alone above 2147483647 for one, and its last digits are lost (it is {value} now), so the maker refuses it. Put the prefix before it that the plugin\'s documents name, or make it a string resource, and build anew.',
      int: '"{name}" ({maker}) is an integer in the app and no text ({value}): a plugin that reads text gets nothing. If {maker} does not register, put the prefix before it that the plugin\'s documents name, and build anew.',
    },
  },
});

export const appValueType = defineAppRule({
  id: 'app-value-type',
  severity: 'error',
  messages,
  check(app, _source, report) {
    if (!isAndroid(app)) return;
    for (const { id, credentials } of app.makers) {
      const takesNumbers = makerTraces.find((one) => one.id === id)?.takesNumbers;
      for (const { name, type, value, file } of credentials) {
        if (file.endsWith('.json')) continue;
        const args = { name, maker: id, value: masked(value) };
        if (type === 'float') report('float', file, args);
        else if (type === 'int' && !takesNumbers && value !== '0') report('int', file, args, 'information');
      }
    }
  },
});
