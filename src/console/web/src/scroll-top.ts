import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';

/** A page that is opened starts at its top; one that is come back to stands where it stood. */
export function useScrollTop(): void {
  const { pathname } = useLocation();
  const how = useNavigationType();
  useEffect(() => {
    if (how !== 'POP') window.scrollTo(0, 0);
  }, [pathname, how]);
}
