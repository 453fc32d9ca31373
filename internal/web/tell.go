package web

import "net/http"

// telling says to whoever counts answers which route gives them: a writer with a method
// Route, however deep it lies under others.
func telling(pattern string, h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for under := w; under != nil; {
			if told, is := under.(interface{ Route(pattern string) }); is {
				told.Route(pattern)
				break
			}
			next, is := under.(interface{ Unwrap() http.ResponseWriter })
			if !is {
				break
			}
			under = next.Unwrap()
		}
		h.ServeHTTP(w, r)
	})
}
