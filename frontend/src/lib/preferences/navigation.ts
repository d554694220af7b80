export const NAVIGATION_COOKIE = "mainstay-navigation";
export const COLLAPSED = "collapsed";
export const EXPANDED = "expanded";
