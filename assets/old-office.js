/*
 * For web views too old for the pane (Internet Explorer's in Office 2016 and 2019, and the first Edge's). Written in
 * ES5, because those must be able to read it. On the pane's page it leads to old-office.html; there it fills in the
 * address of the page that works in a browser.
 */
(function () {
  'use strict';
  var isOld = typeof window.Promise !== 'function' || typeof String.prototype.replaceAll !== 'function';
  var isNotice = /old-office\.html$/.test(window.location.pathname);

  if (isOld && !isNotice) {
    window.location.replace('old-office.html');
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
