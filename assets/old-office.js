/*
 * For web views and browsers too old for the program (Internet Explorer's in Office, also where the WebView2 Runtime
 * is missing; the compatibility mode of Chinese browsers; old Chromium). Written in ES5, because those must be able to
 * read it. From the pane's page it leads to old-office.html; there it fills in the address of the page that works in a
 * browser; on that page itself it says what is needed.
 */
(function () {
  'use strict';
  function knowsLookbehind() {
    try {
      return new RegExp('(?<!a)b').test('b');
    } catch (unknown) {
      return unknown === null;
    }
  }
  var isOld =
    typeof window.Promise !== 'function' ||
    typeof String.prototype.replaceAll !== 'function' ||
    typeof Object.hasOwn !== 'function' ||
    !knowsLookbehind();
  var isNotice = /old-office\.html$/.test(window.location.pathname);
  var isPane = /pane\.html$/.test(window.location.pathname);

  if (isOld && isPane) {
    window.location.replace('old-office.html');
    return;
  }
  if (isOld && !isNotice) {
    window.onload = function () {
      var root = document.getElementById('root');
      if (root) {
        root.textContent =
          '这个浏览器太旧，打不开自评核算。请用新版 Edge、Chrome 或 Firefox；360、奇安信等浏览器请切换到“极速模式”。需要 Chromium 93、Firefox 92 或 Safari 16.4 以上。 ' +
          'This browser is too old for Ziping. Use a current Edge, Chrome or Firefox, or your browser’s fast mode: Chromium 93, Firefox 92 or Safari 16.4 at least.';
      }
    };
    return;
  }
  if (!isNotice) return;

  window.onload = function () {
    var page = window.location.href.replace(/old-office\.html.*$/, 'index.html');
    var field = document.getElementById('address');
    var link = document.getElementById('link');
    if (field) {
      field.value = page;
      field.onclick = function () {
        field.select();
      };
    }
    if (link) link.href = page;
  };
})();
